import { Button, Group, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useId, useState } from "react";
import type { MenuLink, SiteSettings } from "#areas/settings/model.ts";
import { useSession } from "#newsroom/api/session.ts";
import { useWords } from "#newsroom/app/words.ts";
import { OrderedList } from "#newsroom/arranging/ordered-list.tsx";
import { SectionSelect } from "../../components/section-select.tsx";
import { fill } from "../items/item-words.ts";
import { type GroupProps, isWrong } from "./settings-fields.tsx";
import { settingsWords } from "./settings-words.ts";

type Entry = NonNullable<SiteSettings["menu"]>[number];

/** An entry with a name that stays while it is typed in and moved. */
interface Row {
  readonly key: string;
  readonly entry: Entry;
}

interface LinksEditorProps extends GroupProps {
  readonly label: string;
  /** The field of the settings. */
  readonly path: "menu" | "footerLinks";
  readonly start: readonly Entry[];
  readonly most: number;
  readonly hasSections: boolean;
  readonly onChange: (entries: Entry[]) => void;
}

const EMPTY: MenuLink = { title: { vi: "" }, href: { vi: "" } };

/** Entries of a menu in their order: sections, and links with words of their own. */
export function LinksEditor({ settings, label, path, start, most, hasSections, onChange }: LinksEditorProps) {
  const texts = useWords(settingsWords);
  const { sections } = useSession();
  const name = useId();
  const [count, setCount] = useState(start.length);
  const [rows, setRows] = useState<readonly Row[]>(() => start.map((entry, at) => ({ key: `${name}${at}`, entry })));
  const take = (next: readonly Row[]) => {
    setRows(next);
    onChange(next.map(({ entry }) => entry));
  };
  const add = (entry: Entry) => {
    setCount(count + 1);
    take([...rows, { key: `${name}${count}`, entry }]);
  };
  const titleOf = ({ entry }: Row) =>
    "sectionId" in entry
      ? (sections.find(({ id }) => id === entry.sectionId)?.title ?? texts.goneSection)
      : entry.title.vi || texts.newLink;
  const isThere = (id: string) => rows.some(({ entry }) => "sectionId" in entry && entry.sectionId === id);
  return (
    <Stack gap="sm">
      <OrderedList
        label={label}
        items={rows}
        keyOf={({ key }) => key}
        titleOf={titleOf}
        onChange={take}
        renderItem={(row, at) =>
          "sectionId" in row.entry ? (
            <Text lh={2.2}>{titleOf(row)}</Text>
          ) : (
            <LinkFields
              link={row.entry}
              isAtFault={isWrong(settings.issues, `${path}.${at}`)}
              onChange={(entry) => take(rows.with(at, { key: row.key, entry }))}
            />
          )
        }
      />
      {rows.length < most && (
        <Group align="flex-end" gap="sm">
          {hasSections && (
            <SectionSelect
              // A new field for each section: the last one chosen does not stay in it.
              key={rows.length}
              label={texts.addSection}
              value={undefined}
              isFor={({ id }) => !isThere(id)}
              onChange={(sectionId) => sectionId !== undefined && add({ sectionId })}
            />
          )}
          <Button variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => add(EMPTY)}>
            {texts.addLink}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

interface LinkFieldsProps {
  readonly link: MenuLink;
  readonly isAtFault: boolean;
  readonly onChange: (link: MenuLink) => void;
}

function LinkFields({ link, isAtFault, onChange }: LinkFieldsProps) {
  const texts = useWords(settingsWords);
  const { title } = link;
  const put = (part: "title" | "href", language: "vi" | "en", value: string) => {
    const { en: _before, ...vietnamese } = link[part];
    const next =
      language === "vi" ? { ...link[part], vi: value } : { ...vietnamese, ...(value !== "" && { en: value }) };
    onChange({ ...link, [part]: next });
  };
  const field = (part: "title" | "href", language: "vi" | "en") => {
    const label = part === "title" ? texts.linkTitle : texts.linkHref;
    return {
      size: "sm",
      label: language === "vi" ? label : fill(texts.english, { label }),
      value: link[part][language] ?? "",
      ...(part === "title" && { lang: language }),
      onChange: (event: { currentTarget: { value: string } }) => put(part, language, event.currentTarget.value),
    } as const;
  };
  return (
    <Stack gap={4}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xs" verticalSpacing={4}>
        <TextInput {...field("title", "vi")} error={isAtFault && title.vi === ""} />
        <TextInput {...field("href", "vi")} placeholder="/van-ban" error={isAtFault} />
        <TextInput {...field("title", "en")} />
        <TextInput {...field("href", "en")} placeholder="/en/van-ban" />
      </SimpleGrid>
      <Text size="xs" c={isAtFault ? "error" : "dimmed"} role={isAtFault ? "alert" : undefined}>
        {isAtFault ? texts.linkWrong : texts.linkHelp}
      </Text>
    </Stack>
  );
}
