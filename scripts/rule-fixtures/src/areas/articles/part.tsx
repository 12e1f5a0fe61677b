import { list } from "./queries.ts";
export const Part = () => <p lang="vi">{list()}</p>;
