import { Button, Select, Stack } from "@mantine/core";
import { useState } from "react";
import { MAX_DEPTH } from "#areas/sections/arrangement.ts";
import { call } from "#newsroom/api/client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { Dialog, DialogFoot } from "../../components/dialog.tsx";
import { sectionWords } from "./section-words.ts";
import type { DeskSection } from "./sections-query.ts";
import { branchOf, lastPosition, rowsOf } from "./tree.ts";
import { useSectionStep } from "./use-section-step.ts";

const TOP = "top";

interface MoveDialogProps {
  readonly section: DeskSection;
  readonly sections: readonly DeskSection[];
  readonly onClose: () => void;
}

/** Puts a section, with all below it, at the end of another: never of one that stands below it. */
export function MoveDialog({ section, sections, onClose }: MoveDialogProps) {
  const texts = useWords(sectionWords);
  const [chosen, setChosen] = useState(section.parentId ?? TOP);
  const branch = branchOf(sections, section.id);
  const rows = rowsOf(sections);
  const depths = rows.filter((row) => branch.has(row.section.id)).map(({ depth }) => depth);
  const height = Math.max(0, ...depths) - Math.min(...depths, MAX_DEPTH) + 1;
  const data = rows
    .filter((row) => !branch.has(row.section.id) && row.depth + 1 + height <= MAX_DEPTH)
    .map((row) => ({ value: row.section.id, label: `${"\u2003".repeat(row.depth + 1)}${row.section.title}` }));
  const parentId = chosen === TOP ? undefined : chosen;
  const move = useSectionStep(texts.done.moved, () => {
    const { id, revision } = section;
    const place = { id, revision, position: lastPosition(sections, parentId), ...(parentId && { parentId }) };
    return call("PUT /section-order", { body: { places: [place] } });
  });
  return (
    <Dialog onClose={onClose} title={`${texts.move}: ${section.title}`}>
      <Stack>
        <Select
          label={texts.fields.parentId}
          description={texts.moveHelp}
          data={[{ value: TOP, label: texts.top }, ...data]}
          value={chosen}
          onChange={(value) => setChosen(value ?? TOP)}
          allowDeselect={false}
          searchable
          data-autofocus
        />
        <DialogFoot onCancel={onClose}>
          <Button
            loading={move.isPending}
            disabled={parentId === section.parentId}
            onClick={() => move.mutate(undefined, { onSuccess: onClose })}
          >
            {texts.move}
          </Button>
        </DialogFoot>
      </Stack>
    </Dialog>
  );
}
