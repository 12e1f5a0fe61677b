import { Alert, List, Stack, Text } from "@mantine/core";
import { useLanguage, useWords, words } from "#newsroom/app/words.ts";
import { explainCheck } from "#newsroom/editor/check-words.ts";
import { checkText } from "#newsroom/editor/checks.ts";
import type { Fields } from "#newsroom/writing/use-draft.ts";
import { emptyRichText } from "#richtext/empty.ts";
import type { RichText } from "#richtext/model.ts";
import type { ItemKind } from "./desk-of.ts";
import { useFieldLabel } from "./field-labels.ts";

const texts = words({
  vi: {
    fine: "Không thấy lỗi nào.",
    must: "Cần sửa trước khi gửi duyệt",
    should: "Nên xem lại",
    missing: "Còn trống:",
  },
  en: {
    fine: "Nothing found to mend.",
    must: "To be mended before it is submitted",
    should: "Worth another look",
    missing: "Still empty:",
  },
});

/** Fields without which an item is not handed on. */
const NEEDED: Readonly<Record<ItemKind, readonly string[]>> = {
  article: ["title", "sectionId", "slug"],
  page: ["title", "slug"],
  document: ["documentType", "abstract", "issuedOn"],
  alert: ["title", "level"],
  link: ["title", "url"],
  media: ["title"],
};

export const missingFields = (kind: ItemKind, content: Fields): string[] =>
  NEEDED[kind].filter((field) => content[field] === undefined || content[field] === "");

/** What of a text is to be mended before it is handed on. */
export const faultsOf = (kind: ItemKind, content: Fields): ReturnType<typeof checkText> =>
  resultsOf(kind, content).filter(({ severity }) => severity === "must");

function resultsOf(kind: ItemKind, content: Fields) {
  const { body = emptyRichText, lead = "" } = content as { body?: RichText; lead?: string };
  return checkText(kind === "article" ? { body, lead } : { body });
}

/** What a text still needs, with the reason of each. */
export function ChecksPanel({ kind, content }: { readonly kind: ItemKind; readonly content: Fields }) {
  const own = useWords(texts);
  const language = useLanguage();
  const label = useFieldLabel();
  const results = resultsOf(kind, content);
  const missing = missingFields(kind, content);
  if (results.length === 0 && missing.length === 0) return <Text c="dimmed">{own.fine}</Text>;
  const of = (severity: "must" | "should") => results.filter((result) => result.severity === severity);
  return (
    <Stack gap="sm">
      {(missing.length > 0 || of("must").length > 0) && (
        <Alert color="red" title={own.must}>
          <List size="sm">
            {missing.length > 0 && (
              <List.Item>
                {own.missing} {missing.map(label).join(", ")}
              </List.Item>
            )}
            {of("must").map((result) => (
              <List.Item key={result.path.join(".") + result.rule}>{explainCheck(result, language)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
      {of("should").length > 0 && (
        <Alert color="yellow" title={own.should}>
          <List size="sm">
            {of("should").map((result) => (
              <List.Item key={result.path.join(".") + result.rule}>{explainCheck(result, language)}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </Stack>
  );
}
