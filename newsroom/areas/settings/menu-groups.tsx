import { SegmentedControl, Stack, Text } from "@mantine/core";
import { type ReactNode, useRef } from "react";
import { MAX_FOOTER_LINKS, MAX_MENU_ENTRIES, type MenuLink } from "#areas/settings/model.ts";
import { useSession } from "#newsroom/api/session.ts";
import { useWords } from "#newsroom/app/words.ts";
import { FieldGroup } from "../../components/fields.tsx";
import { fill } from "../items/item-words.ts";
import { LinksEditor } from "./links-editor.tsx";
import { type GroupProps, LinesField, linesIn, useFault } from "./settings-fields.tsx";
import { settingsWords } from "./settings-words.ts";

interface ChoiceProps<Own> {
  readonly label: string;
  readonly own: string;
  readonly usual: string;
  readonly help: string;
  /** The site's own; undefined for what the program has by itself. */
  readonly value: Own | undefined;
  /** What one's own begins with. */
  readonly begin: () => Own;
  readonly onChange: (value: Own | undefined) => void;
  /** Shown where it is the site's own. */
  readonly children: ReactNode;
}

/** What the program has by itself, or something of the site's own in its place, which comes back when it is chosen again. */
export function Choice<Own>({ label, own, usual, help, value, begin, onChange, children }: ChoiceProps<Own>) {
  const kept = useRef(value);
  const choose = (isOwn: boolean) => {
    if (!isOwn) kept.current = value;
    onChange(isOwn ? (kept.current ?? begin()) : undefined);
  };
  return (
    <Stack gap="sm">
      <SegmentedControl
        // Both fit a phone.
        size="xs"
        aria-label={label}
        data={[
          { value: "usual", label: usual },
          { value: "own", label: own },
        ]}
        value={value === undefined ? "usual" : "own"}
        onChange={(chosen) => choose(chosen === "own")}
        style={{ alignSelf: "start" }}
      />
      <Text size="sm" c="dimmed">
        {help}
      </Text>
      {value !== undefined && children}
    </Stack>
  );
}

export function MenuGroup({ settings }: GroupProps) {
  const texts = useWords(settingsWords);
  const { sections } = useSession();
  const { content, change } = settings;
  const roots = sections.filter(({ parentId }) => parentId === undefined).slice(0, MAX_MENU_ENTRIES);
  return (
    <FieldGroup title={texts.groups.menu}>
      <Choice
        label={texts.menuMode}
        usual={texts.menuAuto}
        own={texts.menuOwn}
        value={content.menu}
        begin={() => roots.map(({ id }) => ({ sectionId: id }))}
        help={content.menu === undefined ? texts.menuAutoHelp : texts.menuOwnHelp}
        onChange={(menu) => change({ menu })}
      >
        <LinksEditor
          settings={settings}
          label={texts.groups.menu}
          path="menu"
          start={content.menu ?? []}
          most={MAX_MENU_ENTRIES}
          hasSections
          onChange={(menu) => change({ menu })}
        />
      </Choice>
    </FieldGroup>
  );
}

export function FooterGroup({ settings }: GroupProps) {
  const texts = useWords(settingsWords);
  const faultAt = useFault({ settings });
  const { content, change } = settings;
  const { footer, footerLinks } = content;
  return (
    <FieldGroup title={texts.groups.footer}>
      <LinesField
        label={texts.lines}
        help={texts.linesHelp}
        lang="vi"
        error={faultAt("footer.vi")}
        start={footer.vi.join("\n")}
        onChange={(text) => change({ footer: { ...footer, vi: linesIn(text) } })}
      />
      <LinesField
        label={fill(texts.english, { label: texts.lines })}
        lang="en"
        error={faultAt("footer.en")}
        start={footer.en?.join("\n") ?? ""}
        onChange={(text) => {
          const en = linesIn(text);
          change({ footer: { vi: footer.vi, ...(en.length > 0 && { en }) } });
        }}
      />
      <Choice
        label={texts.footerMode}
        usual={texts.footerAuto}
        own={texts.footerOwn}
        value={footerLinks}
        begin={() => []}
        help={footerLinks === undefined ? texts.footerAutoHelp : ""}
        onChange={(links) => change({ footerLinks: links })}
      >
        <LinksEditor
          settings={settings}
          label={texts.footerMode}
          path="footerLinks"
          start={footerLinks ?? []}
          most={MAX_FOOTER_LINKS}
          hasSections={false}
          onChange={(links) => change({ footerLinks: links.filter((link): link is MenuLink => "href" in link) })}
        />
      </Choice>
    </FieldGroup>
  );
}
