import type { Editor } from "@tiptap/core";
import { memo, useEffect, useState } from "react";
import { useLanguage, useWords } from "../app/words.ts";
import { countOf } from "./count.ts";
import { fromEditor } from "./document/stored.ts";
import styles from "./editor.module.css";
import { editorWords } from "./words.ts";

/** After the last change; nobody reads a number that runs. */
const WAIT_MS = 700;

/** How long the text is. */
export const CountLine = memo(function CountLine({ editor }: { readonly editor: Editor }) {
  const say = useWords(editorWords);
  const language = useLanguage();
  const [count, setCount] = useState(() => countOf(fromEditor(editor.state.doc)));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount(countOf(fromEditor(editor.state.doc))), WAIT_MS);
    };
    editor.on("update", changed);
    return () => {
      clearTimeout(timer);
      editor.off("update", changed);
    };
  }, [editor]);
  return (
    <p className={styles.count} title={say.countHint}>
      {say.count(new Intl.NumberFormat(language).format(count.syllables), count.minutes)}
      <span className={styles.hint}> · {say.toolbarHint}</span>
    </p>
  );
});
