import { sql } from "kysely";
import { open } from "#record/record.ts";
export const derive = [sql, open];
