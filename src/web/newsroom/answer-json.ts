import type { ServerResponse } from "node:http";
import type { Refusal } from "#kernel/refusal.ts";

/** An answer to a program of ours: never kept by anybody, and never taken for a page. */
export function answerJson(
  response: ServerResponse,
  status: number,
  value: unknown,
  more: Readonly<Record<string, string>> = {},
): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...more,
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

export const answerRefusal = (response: ServerResponse, status: number, refusal: Refusal): void =>
  answerJson(response, status, { refusal });
