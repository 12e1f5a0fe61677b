import { Kysely } from "kysely";
export const open = () => Kysely;
export interface Row {
  id: string;
}
