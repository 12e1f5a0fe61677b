import { Anchor, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useWords } from "#newsroom/app/words.ts";
import { StateBadge } from "../../components/state-badge.tsx";
import { BeginButton } from "../translations/begin-button.tsx";
import { translationWords } from "../translations/translation-words.ts";
import { itemPath } from "./desk-of.ts";
import { itemWords } from "./item-words.ts";
import type { Whole } from "./whole.ts";

/** What says something in words of a language; files and links to others' sites are the same in all of them. */
const TRANSLATED: ReadonlySet<string> = new Set(["article", "page", "document", "alert"]);

/** The item in the other language: where it stands, or a way to begin it. */
export function TranslationsLine({ item }: { readonly item: Whole }) {
  const texts = useWords(translationWords);
  const { untitled } = useWords(itemWords);
  if (!TRANSLATED.has(item.kind) || item.deletedAt !== undefined) return null;
  const other = item.language === "vi" ? "en" : "vi";
  return (
    <Group gap="xs" component="section" aria-label={texts.line}>
      {item.translations.map(({ id, language, title, state }) => (
        <Group key={id} gap={6}>
          <Text size="sm" c="dimmed">
            {texts.languages[language]}:
          </Text>
          <Anchor component={Link} to={itemPath({ kind: item.kind, id }) ?? "/"} size="sm" lang={language}>
            {title === "" ? untitled : title}
          </Anchor>
          <StateBadge item={{ state, publicState: "none" }} />
        </Group>
      ))}
      {!item.translations.some(({ language }) => language === other) && (
        <>
          <Text size="sm" c="dimmed">
            {texts.noneFor[other]}
          </Text>
          <BeginButton item={item} language={other} />
        </>
      )}
    </Group>
  );
}
