import { Button, ColorInput, ColorSwatch, Group, Image, Input, Stack, Text } from "@mantine/core";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { FieldGroup } from "../../components/fields.tsx";
import { fill } from "../items/item-words.ts";
import { draftPicture } from "../media/media-address.ts";
import { useMediaPicker } from "../media/use-media-picker.tsx";
import { checkAccent } from "./accent.ts";
import type { GroupProps } from "./settings-fields.tsx";
import { settingsWords } from "./settings-words.ts";

/** Logo and colour. */
export function LookGroup({ settings }: GroupProps) {
  const texts = useWords(settingsWords);
  return (
    <FieldGroup title={texts.groups.look}>
      <LogoField settings={settings} />
      <AccentField settings={settings} />
    </FieldGroup>
  );
}

function LogoField({ settings: { content, change } }: GroupProps) {
  const texts = useWords(settingsWords);
  const picker = useMediaPicker();
  const choose = async () => {
    const [picked] = await picker.pick("picture");
    if (picked !== undefined) change({ logoId: picked.mediaId });
  };
  return (
    <Input.Wrapper label={texts.logo} labelElement="div">
      <Group gap="sm" mt={4}>
        {content.logoId === undefined ? (
          <Text c="dimmed" size="sm">
            {texts.noLogo}
          </Text>
        ) : (
          <Image src={draftPicture(content.logoId, 400)} alt="" h={72} w="auto" radius="sm" />
        )}
        <Button size="compact-sm" variant="light" onClick={() => void choose()}>
          {texts.chooseLogo}
        </Button>
        {content.logoId !== undefined && (
          <Button size="compact-sm" variant="subtle" onClick={() => change({ logoId: undefined })}>
            {texts.removeLogo}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  );
}

/** The colours of old offices: lacquer, indigo, jade, teak. */
const SWATCHES = ["#9c2b23", "#1f4e79", "#1c6b52", "#6b4423"];

/** The site's own colour, with what becomes of it on pages said in words. */
function AccentField({ settings: { content, change } }: GroupProps) {
  const texts = useWords(settingsWords);
  const { accent = "" } = content;
  const check = checkAccent(accent);
  return (
    <Stack gap="xs">
      <ColorInput
        label={texts.accent}
        description={texts.accentHelp}
        value={accent}
        onChange={(value) => change({ accent: value === "" ? undefined : value })}
        fixOnBlur={false}
        format="hex"
        swatches={SWATCHES}
        eyeDropperButtonProps={{ "aria-label": texts.accentFromScreen }}
        error={accent !== "" && check === undefined ? texts.accentWrong : undefined}
        maw={320}
      />
      {check !== undefined && <AccentWords accent={accent} />}
    </Stack>
  );
}

function AccentWords({ accent }: { readonly accent: string }) {
  const texts = useWords(settingsWords);
  const language = useLanguage();
  const check = checkAccent(accent);
  if (check === undefined) return null;
  const { format } = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 1 });
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start" role="status">
      <ColorSwatch color={check.used} size={24} radius="sm" aria-hidden />
      <Text size="sm">
        {fill(check.isEnough ? texts.contrastFine : texts.contrastLow, { ratio: format(check.ratio) })}{" "}
        {check.isKept
          ? texts.accentKept
          : fill(texts.accentDarkened, { used: check.used, ratio: format(check.usedRatio) })}
      </Text>
    </Group>
  );
}
