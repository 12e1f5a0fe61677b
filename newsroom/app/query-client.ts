import { QueryClient } from "@tanstack/react-query";
import { FaultError, RefusedError } from "../api/client.ts";

/** A line that drops out for some seconds is tried again; what was declined is not asked twice. */
const TRIES = 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) =>
        count < TRIES &&
        !(error instanceof RefusedError) &&
        !(error instanceof FaultError && error.fault !== "offline"),
    },
    // What is kept while a line is away is the editor's business, not the library's.
    mutations: { networkMode: "always" },
  },
});
