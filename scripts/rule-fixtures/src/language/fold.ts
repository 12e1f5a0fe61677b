import { digest } from "#kernel/ids.ts";
export const fold = digest;
