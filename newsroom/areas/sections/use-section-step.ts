import { useMutation, useQueryClient } from "@tanstack/react-query";
import { RefusedError } from "#newsroom/api/client.ts";
import { sessionQuery } from "#newsroom/api/session.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { notifyDone, notifyFailed } from "../../components/notices.tsx";
import { sectionWords } from "./section-words.ts";
import { sectionsQuery } from "./sections-query.ts";

/** Which field a refusal names, where it names one that the desk has words for. */
export type Fault = keyof typeof sectionWords.vi.faults;

export function faultsIn(error: unknown): readonly Fault[] {
  if (!(error instanceof RefusedError) || error.refusal.kind !== "invalid") return [];
  const names = error.refusal.issues.map(({ path }) => path.replace(/^content\./, ""));
  return names.filter((name): name is Fault => Object.hasOwn(sectionWords.vi.faults, name));
}

export const isStale = (error: unknown): boolean => error instanceof RefusedError && error.refusal.kind === "stale";

/**
 * Does something to the tree, and reads it anew: also where it was refused, for then it is not as it was shown.
 *
 * @param tellsStale whether the screen says itself that somebody else was quicker.
 */
export function useSectionStep<Given>(done: string, work: (given: Given) => Promise<unknown>, tellsStale = false) {
  const client = useQueryClient();
  const language = useLanguage();
  const texts = useWords(sectionWords);
  return useMutation({
    mutationFn: work,
    onSuccess: () => notifyDone(done),
    onError: (error) => {
      if (tellsStale && isStale(error)) return;
      const [fault] = faultsIn(error);
      const said = isStale(error)
        ? texts.stale
        : fault === undefined
          ? describeError(error, language)
          : texts.faults[fault];
      notifyFailed(said);
    },
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: sectionsQuery.queryKey });
      // The tree from which other screens choose.
      void client.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
  });
}
