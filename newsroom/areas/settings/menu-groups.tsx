import { MAX_FOOTER_LINKS, MAX_MENU_ENTRIES, type MenuLink } from "#areas/settings/model.ts";
import { useSession } from "#newsroom/api/session.ts";
import { useWords } from "#newsroom/app/words.ts";
import { OwnOrUsual } from "#newsroom/arranging/own-or-usual.tsx";
import { FieldGroup } from "../../components/fields.tsx";
import { fill } from "../items/item-words.ts";
import { LinksEditor } from "./links-editor.tsx";
import { type GroupProps, LinesField, linesIn, useFault } from "./settings-fields.tsx";
import { settingsWords } from "./settings-words.ts";

export function MenuGroup({ settings }: GroupProps) {
  const texts = useWords(settingsWords);
  const { sections } = useSession();
  const { content, change } = settings;
  const roots = sections.filter(({ parentId }) => parentId === undefined).slice(0, MAX_MENU_ENTRIES);
  return (
    <FieldGroup title={texts.groups.menu}>
      <OwnOrUsual
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
      </OwnOrUsual>
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
      <OwnOrUsual
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
      </OwnOrUsual>
    </FieldGroup>
  );
}
