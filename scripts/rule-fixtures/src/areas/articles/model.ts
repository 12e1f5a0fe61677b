import { z } from "zod";
import { document } from "#richtext/model.ts";
export const article = z.object({ document });
export type Article = z.infer<typeof article>;
