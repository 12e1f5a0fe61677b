import { Button, Group, Text } from "@mantine/core";
import type { StateKind } from "#editorial/model.ts";
import { isDecided } from "#editorial/workflow.ts";
import { RefusedError } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import type { Draft } from "#newsroom/writing/use-draft.ts";
import { useMoments } from "../../components/moments.ts";
import { fill, itemWords } from "./item-words.ts";

/** Somebody approved, scheduled or published it while it was written in: only who opens it again takes that back. */
const isOfDecided = (error: unknown): boolean =>
  error instanceof RefusedError && error.refusal.kind === "wrong-state" && isDecided(error.refusal.from as StateKind);

/** How it stands with what was written: said where it can be seen at any time, and to who cannot see. */
export function SaveState({ draft }: { readonly draft: Draft }) {
  const texts = useWords(itemWords);
  const language = useLanguage();
  const moments = useMoments();
  const { state, keeper } = draft;
  const isTrouble = state.kind === "offline" || state.kind === "signed-out" || state.kind === "refused";
  const isOver = state.kind === "refused" && isOfDecided(state.error);
  const said = () => {
    switch (state.kind) {
      case "saved":
        return state.at === undefined
          ? texts.saved
          : fill(texts.savedAt, { time: moments.short(new Date(state.at).toISOString()) });
      case "unsaved":
        return texts.unsaved;
      case "saving":
        return texts.saving;
      case "offline":
        return state.isKept ? texts.offline : texts.offlineNotKept;
      case "signed-out":
        return texts.signedOut;
      case "refused":
        return isOver ? texts.decided : `${texts.refused}: ${describeError(state.error, language)}`;
      case "conflict":
        return texts.conflictTitle;
    }
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Text
        size="sm"
        c={isTrouble || state.kind === "conflict" ? "red" : "dimmed"}
        role="status"
        data-save-state={state.kind}
      >
        {said()}
      </Text>
      {isTrouble && !isOver && (
        <Button size="compact-sm" variant="light" onClick={() => keeper.retry()}>
          {texts.retry}
        </Button>
      )}
    </Group>
  );
}
