import { NumberInput, Select, SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import type { SiteSettings } from "#areas/settings/model.ts";
import { DEFAULT_ABBREVIATIONS } from "#language/abbreviations-default.ts";
import { call } from "#newsroom/api/client.ts";
import { appWords } from "#newsroom/app/app-words.ts";
import { queryClient } from "#newsroom/app/query-client.ts";
import { useWords } from "#newsroom/app/words.ts";
import { OwnOrUsual } from "#newsroom/arranging/own-or-usual.tsx";
import { SaveBar } from "#newsroom/arranging/save-bar.tsx";
import { useArranging } from "#newsroom/arranging/use-arranging.ts";
import { FieldGroup } from "../../components/fields.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { fill } from "../items/item-words.ts";
import { MediaPickerProvider } from "../media/use-media-picker.tsx";
import { abbreviationsIn, textOf } from "./abbreviations.ts";
import { LookGroup } from "./look-group.tsx";
import { FooterGroup, MenuGroup } from "./menu-groups.tsx";
import { type GroupProps, LinesField, LocalizedField, useFault } from "./settings-fields.tsx";
import { settingsWords } from "./settings-words.ts";

/** Fields of the settings by the group in which they stand. */
const GROUP_OF: Readonly<Record<string, keyof typeof settingsWords.vi.groups>> = {
  ...({ name: "site", agency: "site", timeZone: "site", logoId: "look", accent: "look" } as const),
  ...({ contact: "contact", imprint: "imprint", menu: "menu", footer: "footer", footerLinks: "footer" } as const),
  ...({ abbreviations: "search", visitsCarriedOver: "visits" } as const),
};

/** What a site says of itself, and the choices that are its own. */
export function SettingsPage() {
  const app = useWords(appWords);
  const texts = useWords(settingsWords);
  const settings = useArranging<SiteSettings>({
    queryKey: ["settings"],
    load: () => call("GET /settings"),
    save: async (revision, { title: _title, ...content }) => {
      const saved = await call("PUT /settings", { body: { revision, content } });
      // The site's name and its zone stand in the session.
      void queryClient.invalidateQueries({ queryKey: ["session"] });
      return saved;
    },
    explain: (issues) => {
      const groups = [...issues.keys()].map((path) => GROUP_OF[path.split(".", 1)[0] ?? ""]);
      const named = groups.map((group) => (group === undefined ? texts.elsewhere : texts.groups[group]));
      return fill(texts.explain, { groups: [...new Set(named)].join(", ") });
    },
  });
  return (
    <MediaPickerProvider>
      <PageHead title={app.desks.settings} />
      <Stack maw={960}>
        {/* What is put in from outside begins all fields anew. */}
        <Stack key={settings.epoch}>
          <SiteGroup settings={settings} />
          <LookGroup settings={settings} />
          <ContactGroup settings={settings} />
          <ImprintGroup settings={settings} />
          <MenuGroup settings={settings} />
          <FooterGroup settings={settings} />
          <LanguagesGroup settings={settings} />
          <SearchGroup settings={settings} />
          <VisitsGroup settings={settings} />
        </Stack>
        <SaveBar arranging={settings} />
      </Stack>
    </MediaPickerProvider>
  );
}

const ZONES = Intl.supportedValuesOf("timeZone");

function SiteGroup({ settings }: GroupProps) {
  const texts = useWords(settingsWords);
  const { content, change } = settings;
  const zones = ZONES.includes(content.timeZone) ? ZONES : [content.timeZone, ...ZONES];
  return (
    <FieldGroup title={texts.groups.site}>
      {(["name", "agency"] as const).map((name) => (
        <LocalizedField
          key={name}
          settings={settings}
          path={name}
          label={texts[name]}
          value={content[name]}
          onChange={(value) => change({ [name]: value ?? { vi: "" } })}
        />
      ))}
      <Select
        label={texts.timeZone}
        description={texts.timeZoneHelp}
        data={zones}
        value={content.timeZone}
        onChange={(value) => value !== null && change({ timeZone: value })}
        allowDeselect={false}
        searchable
        limit={100}
        maw={320}
      />
    </FieldGroup>
  );
}

function ContactGroup({ settings }: GroupProps) {
  const texts = useWords(settingsWords);
  const faultAt = useFault({ settings });
  const { contact } = settings.content;
  const put = (part: Partial<SiteSettings["contact"]>) => settings.change({ contact: { ...contact, ...part } });
  return (
    <FieldGroup title={texts.groups.contact}>
      <LocalizedField
        settings={settings}
        path="contact.address"
        label={texts.address}
        value={contact.address}
        onChange={(address) => put({ address })}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        {(["phone", "hotline", "email"] as const).map((name) => (
          <TextInput
            key={name}
            label={texts[name]}
            type={name === "email" ? "email" : "tel"}
            value={contact[name] ?? ""}
            error={faultAt(`contact.${name}`)}
            onChange={({ currentTarget: { value } }) => put({ [name]: value === "" ? undefined : value })}
          />
        ))}
      </SimpleGrid>
    </FieldGroup>
  );
}

function ImprintGroup({ settings }: GroupProps) {
  const texts = useWords(settingsWords);
  const { imprint = {} } = settings.content;
  return (
    <FieldGroup title={texts.groups.imprint}>
      {(["licence", "responsible", "editorInChief"] as const).map((name) => (
        <LocalizedField
          key={name}
          settings={settings}
          path={`imprint.${name}`}
          label={texts[name]}
          value={imprint[name]}
          {...(name === "licence" && { help: texts.licenceHelp })}
          onChange={(value) => settings.change({ imprint: { ...imprint, [name]: value } })}
        />
      ))}
    </FieldGroup>
  );
}

function LanguagesGroup({ settings: { content, change } }: GroupProps) {
  const texts = useWords(settingsWords);
  return (
    <FieldGroup title={texts.groups.languages}>
      <Switch
        label={texts.hasEnglish}
        description={texts.hasEnglishHelp}
        checked={content.english ?? true}
        onChange={(event) => change({ english: event.currentTarget.checked })}
      />
      <Switch
        label={texts.twoPersonRule}
        description={texts.twoPersonHelp}
        checked={content.twoPersonRule ?? true}
        onChange={(event) => change({ twoPersonRule: event.currentTarget.checked })}
      />
      <Switch
        label={texts.sample}
        description={texts.sampleHelp}
        checked={content.sample}
        onChange={(event) => change({ sample: event.currentTarget.checked })}
      />
    </FieldGroup>
  );
}

function SearchGroup({ settings }: GroupProps) {
  const texts = useWords(settingsWords);
  const faultAt = useFault({ settings });
  const { content, change } = settings;
  const { abbreviations } = content;
  return (
    <FieldGroup title={texts.groups.search}>
      <OwnOrUsual
        label={texts.abbreviationMode}
        usual={texts.abbreviationAuto}
        own={texts.abbreviationOwn}
        value={abbreviations}
        begin={() => DEFAULT_ABBREVIATIONS.map((one) => ({ ...one }))}
        help={
          abbreviations === undefined ? fill(texts.abbreviationAutoHelp, { count: DEFAULT_ABBREVIATIONS.length }) : ""
        }
        onChange={(own) => change({ abbreviations: own })}
      >
        <LinesField
          label={texts.abbreviations}
          help={texts.abbreviationsHelp}
          rows={6}
          lang="vi"
          error={faultAt("abbreviations") && texts.abbreviationsWrong}
          start={textOf(abbreviations ?? [])}
          onChange={(text) => change({ abbreviations: abbreviationsIn(text) })}
        />
      </OwnOrUsual>
    </FieldGroup>
  );
}

function VisitsGroup({ settings }: GroupProps) {
  const texts = useWords(settingsWords);
  const faultAt = useFault({ settings });
  const { content, change } = settings;
  return (
    <FieldGroup title={texts.groups.visits}>
      <NumberInput
        label={texts.visits}
        description={texts.visitsHelp}
        value={content.visitsCarriedOver}
        min={0}
        max={10_000_000_000}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
        hideControls
        error={faultAt("visitsCarriedOver")}
        onChange={(value) => change({ visitsCarriedOver: Number(value) || 0 })}
        maw={320}
      />
    </FieldGroup>
  );
}
