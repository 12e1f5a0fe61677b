import type { Row } from "#record/record.ts";
export type X = Row;
