import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call, RefusedError, type ReplyOf } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { accountWords } from "./account-words.ts";

export type People = ReplyOf<"GET /people">;
export type Person = People["people"][number];

export const peopleQuery = { queryKey: ["people"], queryFn: () => call("GET /people") } as const;

/** Does something to accounts, tells how it went, and reads the list anew. */
export function useAccountStep<Given>(done: string, work: (given: Given) => Promise<unknown>) {
  const client = useQueryClient();
  const language = useLanguage();
  const texts = useWords(accountWords);
  return useMutation({
    mutationFn: work,
    onSuccess: () => notifyDone(done),
    // Also after a no: what is shown is not what there is.
    onSettled: () => client.invalidateQueries({ queryKey: peopleQuery.queryKey }),
    onError: (error) => {
      const isLast = error instanceof RefusedError && error.refusal.kind === "invalid";
      notifyFailed(isLast ? texts.lastAdministrator : describeError(error, language));
    },
  });
}
