import type { IncomingMessage, ServerResponse } from "node:http";
import { sendFault } from "./answers.ts";

export type Answering = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Told {
  readonly securityHeaders: readonly string[];
  /** Told of every defect, once. */
  readonly onDefect: (error: unknown, path: string) => void;
}

/** Lets something answer; what it throws is told once, and answered without detail. */
export const handling =
  (answer: Answering, { securityHeaders, onDefect }: Told): Answering =>
  async (request, response) => {
    try {
      await answer(request, response);
    } catch (error) {
      // Who went away in the middle of a body is no defect of ours.
      if (request.destroyed && !request.complete) return;
      onDefect(error, request.url ?? "");
      sendFault(response, securityHeaders, "broken");
    }
  };
