import { Loader, Text, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useEffect, useState } from "react";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import styles from "../editor.module.css";
import type { FoundItem } from "../media.ts";
import { editorWords } from "../words.ts";

interface ItemSearchProps {
  readonly query: string;
  readonly kind?: "document";
  readonly onChoose: (item: FoundItem) => void;
}

/** Letters; a single one finds everything. */
const MIN_QUERY = 2;
/** After the last key; one question a word instead of one a letter. */
const WAIT_MS = 250;
/** More do not help to choose; a longer word does. */
const MAX_SHOWN = 8;

type Answer = { readonly query: string; readonly items: readonly FoundItem[] | "failed" };

/** What the site has under these words, to choose from. */
export function ItemSearch({ query, kind, onChoose }: ItemSearchProps) {
  const say = useWords(editorWords);
  const { items } = useEditorParts();
  const [asked] = useDebouncedValue(query.trim(), WAIT_MS);
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    if (asked.length < MIN_QUERY) return;
    let isWanted = true;
    items.find(asked, kind).then(
      (found) => isWanted && setAnswer({ query: asked, items: found }),
      () => isWanted && setAnswer({ query: asked, items: "failed" }),
    );
    return () => {
      isWanted = false;
    };
  }, [asked, kind, items]);
  if (query.trim().length < MIN_QUERY) return null;
  if (answer?.query !== query.trim()) return <Loader size="xs" />;
  if (answer.items === "failed" || answer.items.length === 0) {
    return <Text role="status">{answer.items === "failed" ? say.findFailed : say.nothingFound}</Text>;
  }
  return (
    <ul className={styles.found} aria-label={say.within}>
      {answer.items.slice(0, MAX_SHOWN).map((item) => (
        <li key={item.id}>
          <UnstyledButton type="button" className={styles.foundItem} onClick={() => onChoose(item)}>
            <span>{item.title}</span>
            {item.path === undefined ? null : <small>{item.path}</small>}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
