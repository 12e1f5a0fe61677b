import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { FaultError, RefusedError } from "../api/client.ts";
import { sessionQuery } from "../api/session.ts";

/** A line that drops out for some seconds is tried again; what was declined is not asked twice. */
const TRIES = 2;

/** A rule that was made while one worked: who is signed in is asked anew, and the shell leads to where it is set up. */
const onError = (error: Error): void => {
  if (error instanceof FaultError && error.fault === "second-factor-owed")
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
};

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
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
