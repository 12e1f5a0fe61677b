import "./older-browsers.ts";
import { Alert, Button, Group } from "@mantine/core";
import { EditorContent, useEditor, useEditorState } from "@tiptap/react";
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from "react";
import type { RichText } from "#richtext/model.ts";
import { useWords } from "../app/words.ts";
import { useChanges } from "./changes.ts";
import { EditorPartsContext } from "./context.ts";
import { CountLine } from "./count-line.tsx";
import { documentExtensions } from "./document/extensions.ts";
import { toEditor } from "./document/stored.ts";
import styles from "./editor.module.css";
import { Keys } from "./keys.ts";
import type { ItemFinder, MediaPicker } from "./media.ts";
import { answerLegacyOffer, LegacyText, legacyOffer } from "./pasting/legacy.ts";
import { Pasting } from "./pasting/pasting.ts";
import { UploadsExtension } from "./pasting/uploads.ts";
import { replaceBlocks } from "./replace-blocks.ts";
import { DocumentDialog, LinkDialog } from "./toolbar/link-dialog.tsx";
import { Toolbar } from "./toolbar/toolbar.tsx";
import { nodesWithViews } from "./views/shown.ts";
import { editorWords } from "./words.ts";

export interface EditorHandle {
  /** Shows another document; `onChange` is not called for it. See `replaceBlocks`. */
  replace(doc: RichText, options?: { readonly isUndoable: boolean }): void;
  /** Calls `onChange` now with what has not been told yet. */
  flush(): void;
  focus(): void;
}

export interface RichTextEditorProps {
  /** The document to begin with; later changes of it are not looked at. */
  readonly value: RichText;
  /** At most every 300 ms while somebody writes, and at once when the focus leaves the editor. */
  readonly onChange: (doc: RichText) => void;
  /** Of the content. */
  readonly language: "vi" | "en";
  /** The accessible name. */
  readonly label: string;
  readonly media: MediaPicker;
  readonly items: ItemFinder;
  readonly isReadOnly?: boolean;
  readonly ref?: Ref<EditorHandle>;
}

/** Writes a text of the stored schema (`#richtext/schema.ts`), and nothing that it could not hold. */
export function RichTextEditor({
  value,
  onChange,
  language,
  label,
  media,
  items,
  isReadOnly = false,
  ref,
}: RichTextEditorProps) {
  const [dialog, setDialog] = useState<"link" | "document">();
  const [tooMany, setTooMany] = useState(0);
  const tools = useRef<{ focus(): void }>(null);
  const store = useRef(media);
  useEffect(() => {
    store.current = media;
  }, [media]);
  const [content] = useState(() => toEditor(value));
  const [extensions] = useState(() => [
    ...documentExtensions(nodesWithViews()),
    UploadsExtension.configure({ upload: (files) => store.current.upload(files), language }),
    Pasting.configure({ language, onTooMany: setTooMany }),
    LegacyText,
    Keys.configure({ onLink: () => setDialog("link"), onTools: () => tools.current?.focus() }),
  ]);
  // The same object as long as it says the same: a new one would make the editor look at itself again.
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: "textbox",
        lang: language,
        spellcheck: "true",
        "aria-label": label,
        "aria-multiline": "true",
        ...(isReadOnly ? { "aria-readonly": "true" } : {}),
      },
    }),
    [language, label, isReadOnly],
  );
  const editor = useEditor({
    extensions,
    content,
    editable: !isReadOnly,
    // The page's policy allows no style element without its nonce; editor.module.css has what is needed.
    injectCSS: false,
    // Officials write "1. " for a list; stars and signs of Markdown they mean as they are.
    enableInputRules: ["bulletList", "orderedList"],
    enablePasteRules: false,
    editorProps,
  });
  useEffect(() => {
    // The library keeps to what it began with.
    editor.setEditable(!isReadOnly, false);
  }, [editor, isReadOnly]);
  const root = useRef<HTMLDivElement>(null);
  const flush = useChanges(editor, onChange, root);
  useImperativeHandle(ref, () => ({
    flush,
    replace: (doc, { isUndoable } = { isUndoable: true }) => replaceBlocks(editor, doc, isUndoable),
    focus: () => void editor.commands.focus(),
  }));
  const parts = useMemo(() => ({ media, items, language, isReadOnly }), [media, items, language, isReadOnly]);
  const openLink = useCallback(() => setDialog("link"), []);
  const openDocument = useCallback(() => setDialog("document"), []);
  const closeDialog = () => setDialog(undefined);
  return (
    <EditorPartsContext value={parts}>
      <div ref={root} className={styles.editor}>
        {isReadOnly ? null : <Toolbar ref={tools} editor={editor} onLink={openLink} onDocument={openDocument} />}
        <Notices editor={editor} tooMany={tooMany} onSeen={() => setTooMany(0)} />
        <EditorContent editor={editor} className={styles.content} />
        <CountLine editor={editor} />
        {dialog === "link" ? <LinkDialog editor={editor} onClose={closeDialog} /> : null}
        {dialog === "document" ? <DocumentDialog editor={editor} onClose={closeDialog} /> : null}
      </div>
    </EditorPartsContext>
  );
}

type EditorProps = { readonly editor: ReturnType<typeof useEditor> & object };

const LEGACY_NAMES = { tcvn3: "TCVN3 (.VnTime)", vni: "VNI" } as const;

/** What the writer is asked or told about what was just pasted. */
function Notices({ editor, tooMany, onSeen }: EditorProps & { readonly tooMany: number; readonly onSeen: () => void }) {
  const say = useWords(editorWords);
  const name = useEditorState({ editor, selector: ({ editor }) => legacyOffer(editor.state)?.name });
  const answer = (isWanted: boolean) => () => {
    editor.view.dispatch(answerLegacyOffer(editor.state, isWanted));
    editor.commands.focus();
  };
  return (
    <>
      {name === undefined ? null : (
        <Alert color="yellow" role="alert" className={styles.notice}>
          <p>{say.legacyFound(LEGACY_NAMES[name])}</p>
          <Group gap="xs">
            <Button size="compact-sm" variant="light" onClick={answer(true)}>
              {say.convert}
            </Button>
            <Button size="compact-sm" variant="default" onClick={answer(false)}>
              {say.keep}
            </Button>
          </Group>
        </Alert>
      )}
      {tooMany === 0 ? null : (
        <Alert
          color="yellow"
          role="alert"
          className={styles.notice}
          withCloseButton
          closeButtonLabel={say.close}
          onClose={onSeen}
        >
          {say.tooManyFiles(tooMany)}
        </Alert>
      )}
    </>
  );
}
