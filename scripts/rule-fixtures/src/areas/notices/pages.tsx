import type { FC } from "hono/jsx";
import { list } from "./queries.ts";
const Row: FC<{ text: string }> = ({ text }) => <li>{text}</li>;
export const view = <T extends string>(_: T) => (
  <ul lang="vi">
    <Row text={String(list)} />
  </ul>
);
