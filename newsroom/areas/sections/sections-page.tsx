import { Button, Paper, Stack, Text, Title } from "@mantine/core";
import { useDidUpdate } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { useWords } from "#newsroom/app/words.ts";
import { useDragging } from "#newsroom/arranging/use-dragging.ts";
import { PageHead } from "../../components/page-head.tsx";
import { ArchiveDialog } from "./archive-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { SectionDialog } from "./section-dialog.tsx";
import { type Deed, opens, SectionRow } from "./section-row.tsx";
import { sectionWords } from "./section-words.ts";
import { type DeskSection, sectionsQuery } from "./sections-query.ts";
import { lastPosition, reordered, rowsOf } from "./tree.ts";
import { useSectionStep } from "./use-section-step.ts";

/** What is open above the tree. */
type Open = { readonly deed: Exclude<Deed, "up" | "down" | "toggle">; readonly section: DeskSection | undefined };

/** The tree of sections. */
export function SectionsPage() {
  const app = useWords(appWords);
  const texts = useWords(sectionWords);
  const { sections } = useSuspenseQuery(sectionsQuery).data;
  const used = sections.filter(({ isArchived }) => !isArchived);
  const [open, setOpen] = useState<Open>();
  const steps = useSteps(used);
  const rows = rowsOf(used);
  const sectionAt = (at: number) => rows[at]?.section;
  const drag = useDragging(
    (from, to) => steps.moveTo(sectionAt(from), sectionAt(to)),
    (from, to) => sectionAt(from)?.parentId === sectionAt(to)?.parentId,
  );
  const opened = useRef("");
  // What opened a dialog is an entry of a menu that is gone by its end.
  useDidUpdate(() => {
    if (open !== undefined) opened.current = opens(open.section)["data-opens"];
    else if (document.activeElement === document.body)
      document.querySelector<HTMLElement>(`[data-opens="${opened.current}"]`)?.focus();
  }, [open]);
  const handle = (deed: Deed, section: DeskSection) => {
    if (deed === "up") steps.moveBy(section, -1);
    else if (deed === "down") steps.moveBy(section, 1);
    else if (deed === "toggle") steps.toggle(section);
    else setOpen({ deed, section });
  };
  return (
    <Stack>
      <PageHead title={app.desks.section}>
        <Button
          {...opens(undefined)}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setOpen({ deed: "add", section: undefined })}
        >
          {texts.add}
        </Button>
      </PageHead>
      <Text c="dimmed">{texts.intro}</Text>
      {rows.length === 0 && <Text>{texts.empty}</Text>}
      <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: "none" }} aria-label={app.desks.section}>
        {rows.map((row, at) => (
          <SectionRow
            key={row.section.id}
            row={row}
            target={drag.target(at)}
            handle={drag.handle(at)}
            onDeed={(deed) => handle(deed, row.section)}
          />
        ))}
      </Stack>
      <Archived sections={sections.filter(({ isArchived }) => isArchived)} onRestore={steps.restore} />
      {open !== undefined && <OpenDialog open={open} sections={used} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}

function useSteps(used: readonly DeskSection[]) {
  const texts = useWords(sectionWords);
  const siblingsOf = ({ parentId }: DeskSection) => used.filter((other) => other.parentId === parentId);
  const order = useSectionStep(texts.done.moved, (changed: ReturnType<typeof reordered<DeskSection>>) => {
    const places = changed.map(({ section: { id, revision, parentId }, position }) => ({
      ...{ id, revision, position },
      ...(parentId !== undefined && { parentId }),
    }));
    return call("PUT /section-order", { body: { places } });
  });
  const move = (section: DeskSection, to: number) => {
    const siblings = siblingsOf(section);
    const changed = reordered(siblings, siblings.indexOf(section), to);
    // Two moves at once would be of the same revision.
    if (changed.length > 0 && !order.isPending) order.mutate(changed);
  };
  const toggle = useSectionStep(texts.done.saved, (section: DeskSection) =>
    saveSection(section, { shown: !section.shown }),
  );
  const restore = useSectionStep(texts.done.restored, ({ id, revision }: DeskSection) =>
    call("POST /sections/:id/restore", { parameters: { id }, body: { revision } }),
  );
  return {
    moveBy: (section: DeskSection, by: -1 | 1) => move(section, siblingsOf(section).indexOf(section) + by),
    moveTo: (section: DeskSection | undefined, place: DeskSection | undefined) => {
      if (section !== undefined && place !== undefined) move(section, siblingsOf(section).indexOf(place));
    },
    toggle: toggle.mutate,
    restore: restore.mutate,
  };
}

/** Saves some fields of a section; the rest as it was read. */
function saveSection(section: DeskSection, part: Partial<DeskSection>) {
  const { id, revision, count: _count, isPublic: _public, isArchived: _archived, ...content } = { ...section, ...part };
  return call("PUT /sections/:id", { parameters: { id }, body: { revision, content } });
}

interface OpenDialogProps {
  readonly open: Open;
  readonly sections: readonly DeskSection[];
  readonly onClose: () => void;
}

function OpenDialog({ open: { deed, section }, sections, onClose }: OpenDialogProps) {
  if (deed === "add")
    return (
      <SectionDialog
        parent={section}
        position={lastPosition(sections, section?.id)}
        section={undefined}
        onClose={onClose}
      />
    );
  if (section === undefined) return null;
  if (deed === "edit")
    return <SectionDialog parent={undefined} position={section.position} section={section} onClose={onClose} />;
  if (deed === "move") return <MoveDialog section={section} sections={sections} onClose={onClose} />;
  return <ArchiveDialog section={section} onClose={onClose} />;
}

interface ArchivedProps {
  readonly sections: readonly DeskSection[];
  readonly onRestore: (section: DeskSection) => void;
}

function Archived({ sections, onRestore }: ArchivedProps) {
  const texts = useWords(sectionWords);
  if (sections.length === 0) return null;
  return (
    <section aria-label={texts.archived}>
      <Title order={2} size="h4" my="xs">
        {texts.archived}
      </Title>
      <Stack gap={4}>
        {sections.map((section) => (
          <Paper key={section.id} withBorder p="xs" display="flex" style={{ justifyContent: "space-between", gap: 8 }}>
            <Text>{section.title}</Text>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${texts.restore}: ${section.title}`}
              onClick={() => onRestore(section)}
            >
              {texts.restore}
            </Button>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
