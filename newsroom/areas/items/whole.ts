import type { ReplyOf } from "#newsroom/api/client.ts";

/** An item as the screen on which one works on it has it. */
export type Whole = ReplyOf<"GET /items/:id">;
