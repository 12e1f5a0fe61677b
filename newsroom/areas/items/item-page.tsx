import { Alert, Box, Stack, Tabs, Text } from "@mantine/core";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import { call } from "#newsroom/api/client.ts";
import { useSession } from "#newsroom/api/session.ts";
import { useWords } from "#newsroom/app/words.ts";
import { type LocalCopies, type LocalCopy, openLocalCopies } from "#newsroom/writing/local-copies.ts";
import { type Draft, useDraft } from "#newsroom/writing/use-draft.ts";
import { PageHead } from "../../components/page-head.tsx";
import { ChecksPanel } from "./checks-panel.tsx";
import { ConflictView, OfferedView } from "./conflict-view.tsx";
import type { ItemKind } from "./desk-of.ts";
import { HistoryPanel } from "./history-panel.tsx";
import { ItemForm } from "./item-form.tsx";
import { itemWords } from "./item-words.ts";
import { PresenceLine } from "./presence-line.tsx";
import { PreviewPanel } from "./preview-panel.tsx";
import { RemarksPanel } from "./remarks-panel.tsx";
import { SaveState } from "./save-state.tsx";
import { TranslationsLine } from "./translations-line.tsx";
import { useEditing } from "./use-editing.ts";
import type { Whole } from "./whole.ts";
import { WorkflowBar } from "./workflow-bar.tsx";

/** The screen on which one item is worked on. */
export function ItemPage({ kind, id }: { readonly kind: ItemKind; readonly id: string }) {
  return (
    <ItemFrame kind={kind} id={id}>
      {({ item, draft, isReadOnly, refresh }) => (
        <TwoColumns
          main={<ItemForm kind={kind} item={item} draft={draft} isReadOnly={isReadOnly} />}
          side={<SidePanels kind={kind} item={item} draft={draft} onRestored={refresh} />}
        />
      )}
    </ItemFrame>
  );
}

/** An item that is open to be worked on. */
export interface OpenedItem {
  readonly item: Whole;
  readonly draft: Draft;
  readonly isReadOnly: boolean;
  /** The item moved on; what it says is unchanged. */
  readonly refresh: () => Promise<void>;
}

interface ItemFrameProps {
  readonly kind: ItemKind;
  readonly id: string;
  readonly children: (opened: OpenedItem) => ReactNode;
}

/** What stands around the form of every kind: title, state, steps, who else is here, and what was not saved. */
export function ItemFrame(props: ItemFrameProps) {
  const { person } = useSession();
  // Whoever signs in next in the same browser begins anew: another's words are not theirs to save.
  return <Opening key={person.id} personId={person.id} {...props} />;
}

function Opening({ kind, id, personId, children }: ItemFrameProps & { readonly personId: string }) {
  const [copies] = useState(() => openLocalCopies(personId));
  const opened = useSuspenseQuery({
    queryKey: ["item", id, "opened"],
    queryFn: async ({ signal }) => ({
      item: await call("GET /items/:id", { parameters: { id } }, signal),
      copy: await copies.read(id),
    }),
    // Read anew at each visit, and never under somebody's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const { item, copy } = opened.data;
  // A key of its own for each item, and each time it is opened: nothing of one is carried into another.
  return (
    <OpenItem key={`${id} ${opened.dataUpdatedAt}`} {...{ kind, copy, copies, personId }} start={item}>
      {children}
    </OpenItem>
  );
}

interface OpenItemProps {
  readonly kind: ItemKind;
  readonly start: Whole;
  readonly copy: LocalCopy | undefined;
  readonly copies: LocalCopies;
  /** Whose words are written here. */
  readonly personId: string;
  readonly children: ItemFrameProps["children"];
}

function OpenItem({ kind, start, copy, copies, personId, children }: OpenItemProps) {
  const { id } = start;
  const present = useQuery({
    queryKey: ["item", id],
    queryFn: ({ signal }) => call("GET /items/:id", { parameters: { id } }, signal),
    initialData: start,
    refetchOnWindowFocus: "always",
  });
  const item = present.data;
  const editing = useEditing(item);
  const isReopening = useRef(false);
  isReopening.current = editing.isReopening;
  const draft = useDraft({
    itemId: id,
    start: { revision: start.revision, content: start.content },
    copy,
    copies,
    save: async (revision, content) => {
      const how = { writer: personId, ...(isReopening.current && { reopen: true }) };
      try {
        return await call("PUT /items/:id/content", { parameters: { id }, body: { revision, content, ...how } });
      } finally {
        // Also where it was declined: somebody may have decided on it meanwhile.
        void present.refetch();
      }
    },
    load: async () => {
      const theirs = await call("GET /items/:id", { parameters: { id } });
      return { revision: theirs.revision, content: theirs.content };
    },
  });
  const refresh = async () => {
    const { data } = await present.refetch();
    if (data !== undefined) await draft.keeper.catchUp(data);
  };
  const open = () => {
    editing.open();
    isReopening.current = true;
    draft.keeper.retry();
  };
  return (
    <Stack gap="md">
      <Head item={item} draft={draft} />
      <WorkflowBar item={item} draft={draft} onMoved={refresh} editing={{ ...editing, open }} />
      {item.reason !== undefined && item.state === "returned" && <Returned reason={item.reason} />}
      <PresenceLine
        id={id}
        isEditing={editing.isOpen}
        revision={draft.keeper.revision}
        onOtherRevision={() => void refresh()}
      />
      <TranslationsLine item={item} />
      <OfferedView draft={draft} />
      <ConflictView draft={draft} />
      {children({ item, draft, isReadOnly: !editing.isOpen, refresh })}
    </Stack>
  );
}

/** The thing itself, and what stands beside it; on a phone one below the other. */
export function TwoColumns({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }) {
  return (
    <Box style={{ display: "flex", gap: "var(--mantine-spacing-lg)", flexWrap: "wrap", alignItems: "flex-start" }}>
      <Box style={{ flex: "1 1 34rem", minWidth: 0 }}>{main}</Box>
      <Box style={{ flex: "1 1 20rem", minWidth: 0, maxWidth: "100%" }}>{side}</Box>
    </Box>
  );
}

function Head({ item, draft }: { readonly item: Whole; readonly draft: Draft }) {
  const texts = useWords(itemWords);
  const { title } = draft.content as { title?: string };
  return (
    <PageHead title={title === undefined || title === "" ? (item.title === "" ? texts.untitled : item.title) : title}>
      <SaveState draft={draft} />
    </PageHead>
  );
}

function Returned({ reason }: { readonly reason: string }) {
  const texts = useWords(itemWords);
  return (
    <Alert color="orange" title={texts.returnedBecause}>
      <Text style={{ whiteSpace: "pre-line" }}>{reason}</Text>
    </Alert>
  );
}

interface SidePanelsProps {
  readonly kind: ItemKind;
  readonly item: Whole;
  readonly draft: Draft;
  readonly onRestored: () => Promise<void>;
}

function SidePanels({ kind, item, draft, onRestored }: SidePanelsProps) {
  const texts = useWords(itemWords);
  return (
    // How an alert will stand on the page is what one asks first.
    <Tabs defaultValue={kind === "alert" ? "preview" : "checks"} keepMounted={false}>
      <Tabs.List grow>
        <Tabs.Tab value="checks">{texts.checks}</Tabs.Tab>
        <Tabs.Tab value="preview">{texts.preview}</Tabs.Tab>
        <Tabs.Tab value="remarks">{texts.remarks}</Tabs.Tab>
        <Tabs.Tab value="history">{texts.history}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="checks" pt="sm">
        <ChecksPanel kind={kind} content={draft.content} />
      </Tabs.Panel>
      <Tabs.Panel value="preview" pt="sm">
        <PreviewPanel item={item} content={draft.content} />
      </Tabs.Panel>
      <Tabs.Panel value="remarks" pt="sm">
        <RemarksPanel id={item.id} />
      </Tabs.Panel>
      <Tabs.Panel value="history" pt="sm">
        <HistoryPanel item={item} draft={draft} kind={kind} onRestored={onRestored} />
      </Tabs.Panel>
    </Tabs>
  );
}
