import { Button, Stack, Text } from "@mantine/core";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "../../components/dialog.tsx";
import { fill } from "../items/item-words.ts";
import { sectionWords } from "./section-words.ts";
import type { DeskSection } from "./sections-query.ts";
import { useSectionStep } from "./use-section-step.ts";

interface ArchiveDialogProps {
  readonly section: DeskSection;
  readonly onClose: () => void;
}

/** Asks before an empty section is put away. */
export function ArchiveDialog({ section: { id, revision, title }, onClose }: ArchiveDialogProps) {
  const texts = useWords(sectionWords);
  const archive = useSectionStep(texts.done.archived, () =>
    call("POST /sections/:id/archive", { parameters: { id }, body: { revision } }),
  );
  return (
    <Dialog onClose={onClose} title={texts.archive}>
      <Stack>
        <Text>{fill(texts.archiveSure, { title })}</Text>
        <DialogFoot onCancel={onClose} isCancelFirst>
          <Button
            color="red"
            loading={archive.isPending}
            onClick={() => archive.mutate(undefined, { onSettled: onClose })}
          >
            {texts.archive}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
