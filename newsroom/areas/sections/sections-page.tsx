import { Button, Paper, Stack, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { useWords } from "#newsroom/app/words.ts";
import { PageHead } from "../../components/page-head.tsx";
import { ArchiveDialog } from "./archive-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { SectionDialog } from "./section-dialog.tsx";
import { type Deed, SectionRow } from "./section-row.tsx";
import { sectionWords } from "./section-words.ts";
import { type DeskSection, sectionsQuery } from "./sections-query.ts";
import { lastPosition, rowsOf, swapped } from "./tree.ts";
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
  const handle = (deed: Deed, section: DeskSection) => {
    if (deed === "up") steps.swap({ section, by: -1 });
    else if (deed === "down") steps.swap({ section, by: 1 });
    else if (deed === "toggle") steps.toggle(section);
    else setOpen({ deed, section });
  };
  return (
    <Stack>
      <PageHead title={app.desks.section}>
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setOpen({ deed: "add", section: undefined })}
        >
          {texts.add}
        </Button>
      </PageHead>
      <Text c="dimmed">{texts.intro}</Text>
      {rows.length === 0 && <Text>{texts.empty}</Text>}
      <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: "none" }} aria-label={app.desks.section}>
        {rows.map((row) => (
          <SectionRow key={row.section.id} row={row} onDeed={(deed) => handle(deed, row.section)} />
        ))}
      </Stack>
      <Archived sections={sections.filter(({ isArchived }) => isArchived)} onRestore={steps.restore} />
      {open !== undefined && <OpenDialog open={open} sections={used} onClose={() => setOpen(undefined)} />}
    </Stack>
  );
}

function useSteps(used: readonly DeskSection[]) {
  const texts = useWords(sectionWords);
  const swap = useSectionStep(texts.done.moved, ({ section, by }: { section: DeskSection; by: -1 | 1 }) => {
    const siblings = used.filter(({ parentId }) => parentId === section.parentId);
    const places = swapped(siblings, section.id, by).map(({ section: { id, revision, parentId }, position }) => ({
      ...{ id, revision, position },
      ...(parentId !== undefined && { parentId }),
    }));
    return call("PUT /section-order", { body: { places } });
  });
  const toggle = useSectionStep(texts.done.saved, (section: DeskSection) =>
    saveSection(section, { shown: !section.shown }),
  );
  const restore = useSectionStep(texts.done.restored, ({ id, revision }: DeskSection) =>
    call("POST /sections/:id/restore", { parameters: { id }, body: { revision } }),
  );
  return {
    swap: (given: Parameters<typeof swap.mutate>[0]) => {
      // Two moves at once would be of the same revision.
      if (!swap.isPending) swap.mutate(given);
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
