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

interface ChoiceProps {
  readonly label: string;
  readonly own: string;
  readonly usual: string;
  readonly isOwn: boolean;
  readonly help: string;
  readonly onChange: (isOwn: boolean) => void;
  /** Shown where it is the site's own. */
  readonly children: ReactNode;
}

/** What the program has by itself, or something of the site's own in its place. */
export function Choice({ label, own, usual, isOwn, help, onChange, children }: ChoiceProps) {
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
        value={isOwn ? "own" : "usual"}
        onChange={(value) => onChange(value === "own")}
        style={{ alignSelf: "start" }}
      />
      <Text size="sm" c="dimmed">
        {help}
      </Text>
      {isOwn && children}
    </Stack>
  );
}

export function MenuGroup({ settings }: GroupProps) {
  const texts = useWords(settingsWords);
  const { sections } = useSession();
  const { content, change } = settings;
  // What was arranged comes back with the choice of one's own.
  const kept = useRef(content.menu);
  const roots = sections.filter(({ parentId }) => parentId === undefined).slice(0, MAX_MENU_ENTRIES);
  return (
    <FieldGroup title={texts.groups.menu}>
      <Choice
        label={texts.menuMode}
        usual={texts.menuAuto}
        own={texts.menuOwn}
        isOwn={content.menu !== undefined}
        help={content.menu === undefined ? texts.menuAutoHelp : texts.menuOwnHelp}
        onChange={(isOwn) => {
          if (!isOwn) kept.current = content.menu;
          change({ menu: isOwn ? (kept.current ?? roots.map(({ id }) => ({ sectionId: id }))) : undefined });
        }}
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
  const kept = useRef(footerLinks);
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
        isOwn={footerLinks !== undefined}
        help={footerLinks === undefined ? texts.footerAutoHelp : ""}
        onChange={(isOwn) => {
          if (!isOwn) kept.current = footerLinks;
          change({ footerLinks: isOwn ? (kept.current ?? []) : undefined });
        }}
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
