import { z } from "zod";
import { fold } from "#language/fold.ts";
export const document = z.string().transform(fold);
