import { Paper, Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { MAX_BLOCKS } from "#areas/front-page/model.ts";
import { useWords } from "#newsroom/app/words.ts";
import { OrderedList } from "#newsroom/arranging/ordered-list.tsx";
import { OwnOrUsual } from "#newsroom/arranging/own-or-usual.tsx";
import { SectionSelect } from "../../components/section-select.tsx";
import { fill } from "../items/item-words.ts";
import { sectionsQuery } from "../sections/sections-query.ts";
import { frontPageWords } from "./front-page-words.ts";

interface BlocksCardProps {
  readonly blocks: readonly string[] | undefined;
  readonly onChange: (blocks: readonly string[] | undefined) => void;
}

/** Which sections have a block below what is featured, and in which order. */
export function BlocksCard({ blocks, onChange }: BlocksCardProps) {
  const texts = useWords(frontPageWords);
  const { sections } = useSuspenseQuery(sectionsQuery).data;
  const ofTree = sections
    .filter(
      ({ parentId, shown, holds, isPublic }) => parentId === undefined && shown && isPublic && holds === "articles",
    )
    .slice(0, MAX_BLOCKS);
  return (
    <Paper withBorder p="md" component="section" aria-label={texts.blocks}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {texts.blocks}
        </Title>
        <OwnOrUsual
          label={texts.blocksMode}
          usual={texts.blocksAuto}
          own={texts.blocksOwn}
          value={blocks}
          begin={() => ofTree.map(({ id }) => id)}
          help={fill(blocks === undefined ? texts.blocksAutoHelp : texts.blocksOwnHelp, { count: MAX_BLOCKS })}
          onChange={onChange}
        >
          <OwnBlocks blocks={blocks ?? []} onChange={onChange} />
        </OwnOrUsual>
        {blocks === undefined && <Text>{ofTree.map(({ title }) => title).join(" · ")}</Text>}
      </Stack>
    </Paper>
  );
}

function OwnBlocks({
  blocks,
  onChange,
}: {
  readonly blocks: readonly string[];
  readonly onChange: BlocksCardProps["onChange"];
}) {
  const texts = useWords(frontPageWords);
  const { sections } = useSuspenseQuery(sectionsQuery).data;
  const byId = new Map(sections.map((section) => [section.id, section]));
  return (
    <>
      <OrderedList
        label={texts.blocks}
        items={blocks}
        keyOf={(id) => id}
        titleOf={(id) => byId.get(id)?.title ?? id}
        onChange={onChange}
        renderItem={(id) => <BlockRow section={byId.get(id)} />}
      />
      {blocks.length < MAX_BLOCKS && (
        <SectionSelect
          label={texts.addBlock}
          value={undefined}
          isFor={({ id }) => !blocks.includes(id)}
          onChange={(id) => id !== undefined && onChange([...blocks, id])}
        />
      )}
    </>
  );
}

function BlockRow({ section }: { readonly section: { title: string; shown: boolean; isPublic: boolean } | undefined }) {
  const texts = useWords(frontPageWords);
  const lack = section?.isPublic !== true ? texts.goneSection : section.shown ? undefined : texts.hiddenSection;
  return (
    <>
      <Text lh={2.2}>{section?.title ?? "—"}</Text>
      {lack !== undefined && (
        <Text size="sm" c="error">
          {lack}
        </Text>
      )}
    </>
  );
}
