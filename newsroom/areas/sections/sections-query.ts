import { queryOptions } from "@tanstack/react-query";
import { call, type ReplyOf } from "#newsroom/api/client.ts";

/** A section as its desk has it. */
export type DeskSection = ReplyOf<"GET /sections">["sections"][number];

export const sectionsQuery = queryOptions({
  queryKey: ["sections"],
  queryFn: ({ signal }) => call("GET /sections", {}, signal),
});
