import { Anchor, Button, Image, Stack, Tabs, Text, Title } from "@mantine/core";
import { IconDownload, IconReplace } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { MediaContent } from "#areas/media/model.ts";
import { pagedTypeOf } from "#media/file-types.ts";
import { useMay, useSession } from "#newsroom/api/session.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { HistoryPanel } from "../items/history-panel.tsx";
import { ItemFrame, type OpenedItem, TwoColumns } from "../items/item-page.tsx";
import { itemWords } from "../items/item-words.ts";
import { RemarksPanel } from "../items/remarks-panel.tsx";
import { libraryWords } from "./library-words.ts";
import { draftFile, draftPicture } from "./media-address.ts";
import { MediaForm } from "./media-form.tsx";
import { PictureEditor } from "./picture-editor.tsx";
import { ReplaceDialog } from "./replace-dialog.tsx";
import { sizeOf } from "./upload-check.ts";
import { UsesPanel } from "./uses-panel.tsx";

/** One file of the library: itself, what is said of it, and where it is used. */
export function FilePage({ id }: { readonly id: string }) {
  return (
    <ItemFrame kind="media" id={id}>
      {(opened) => (
        <TwoColumns
          main={
            <Stack gap="md">
              <FileItself {...opened} />
              <MediaForm {...opened} />
            </Stack>
          }
          side={<Side {...opened} />}
        />
      )}
    </ItemFrame>
  );
}

function FileItself(opened: OpenedItem) {
  const { item, draft } = opened;
  const { type = "", fileName = "" } = draft.content as Partial<MediaContent>;
  const source = draftFile(item.id);
  if (type.startsWith("image/")) return <PictureEditor {...opened} />;
  if (pagedTypeOf(type) !== undefined) return <FirstPage id={item.id} />;
  if (type.startsWith("video/"))
    // biome-ignore lint/a11y/useMediaCaption: captions are chosen where the video is shown.
    return <video src={source} controls preload="metadata" aria-label={fileName} style={{ maxWidth: "100%" }} />;
  // biome-ignore lint/a11y/useMediaCaption: captions are chosen where the recording is shown.
  if (type.startsWith("audio/")) return <audio src={source} controls preload="metadata" aria-label={fileName} />;
  return null;
}

/** The first page of a file, which leads to all of it; nothing where it cannot be drawn. */
function FirstPage({ id }: { readonly id: string }) {
  const texts = useWords(libraryWords);
  const [isDrawn, setDrawn] = useState(true);
  if (!isDrawn) return null;
  return (
    <Anchor href={draftFile(id)} target="_blank" rel="noopener">
      <Image
        src={draftPicture(id, 800)}
        alt={texts.firstPage}
        mah="65vh"
        w="auto"
        maw="100%"
        fit="contain"
        bd="1px solid var(--mantine-color-default-border)"
        onError={() => setDrawn(false)}
      />
    </Anchor>
  );
}

function Side(opened: OpenedItem) {
  const { item, draft, refresh } = opened;
  const texts = useWords(libraryWords);
  const items = useWords(itemWords);
  return (
    <Stack gap="lg">
      <Part title={texts.file}>
        <Facts {...opened} />
      </Part>
      <Part title={texts.uses}>
        <UsesPanel id={item.id} />
      </Part>
      <Tabs defaultValue="remarks" keepMounted={false}>
        <Tabs.List grow>
          <Tabs.Tab value="remarks">{items.remarks}</Tabs.Tab>
          <Tabs.Tab value="history">{items.history}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="remarks" pt="sm">
          <RemarksPanel id={item.id} />
        </Tabs.Panel>
        <Tabs.Panel value="history" pt="sm">
          <HistoryPanel item={item} draft={draft} kind="media" onRestored={refresh} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title}>
      <Title order={2} size="h5" mb={4}>
        {title}
      </Title>
      {children}
    </section>
  );
}

function Facts(opened: OpenedItem) {
  const { item, draft } = opened;
  const texts = useWords(libraryWords);
  const language = useLanguage();
  const [isReplacing, setReplacing] = useState(false);
  const { fileName = "", type = "", bytes = 0, width, height } = draft.content as Partial<MediaContent>;
  const size = width === undefined ? undefined : `${width} × ${height}`;
  return (
    <Stack gap={6} align="flex-start">
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {fileName}
      </Text>
      <Text size="sm">{[type, sizeOf(bytes, language), size].filter(Boolean).join(" · ")}</Text>
      <Anchor href={draftFile(item.id)} target="_blank" rel="noopener" size="sm">
        <IconDownload size={14} aria-hidden /> {texts.download}
      </Anchor>
      <ReplaceButton {...opened} onPress={() => setReplacing(true)} />
      {isReplacing && <ReplaceDialog opened={opened} onClose={() => setReplacing(false)} />}
    </Stack>
  );
}

/** For who may bring a file to readers: a replaced one is there at once. */
function ReplaceButton({ item, onPress }: OpenedItem & { readonly onPress: () => void }) {
  const texts = useWords(libraryWords);
  const may = useMay();
  const { person } = useSession();
  const thing = { kind: "media", sectionId: item.sectionId, isOwn: item.madeBy === `person:${person.id}` };
  const isGone = item.state === "archived" || item.deletedAt !== undefined;
  if (isGone || !may.to("revise", thing) || !may.to("publish", thing)) return null;
  const hasMore = item.publicVersion !== undefined && item.publicVersion !== item.workingVersion;
  return (
    <>
      <Button
        variant="default"
        size="sm"
        leftSection={<IconReplace size={16} aria-hidden />}
        disabled={hasMore}
        onClick={onPress}
      >
        {texts.replace}
      </Button>
      {hasMore && <Text size="sm">{texts.replaceFirst}</Text>}
    </>
  );
}
