import { Button, Group, Stack, TextInput } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { isItemId } from "#kernel/item-id.ts";
import { Dialog } from "#newsroom/components/dialog.tsx";
import { itemOf } from "#richtext/href.ts";
import { useWords } from "../../app/words.ts";
import styles from "../editor.module.css";
import type { FoundItem } from "../media.ts";
import { editorWords } from "../words.ts";
import { addressOf, looksLikeAddress } from "./address.ts";
import { insertReference } from "./insert.ts";
import { ItemSearch } from "./item-search.tsx";
import { LinkedItem } from "./linked-item.tsx";

interface DialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Where the selected words lead: an address, or something of this site found by its title. */
export function LinkDialog({ editor, onClose }: DialogProps) {
  const say = useWords(editorWords);
  const [before] = useState(() => String(editor.getAttributes("link").href ?? ""));
  const [isNew] = useState(() => before === "" && editor.state.selection.empty);
  const inside = itemOf(before);
  const [written, setWritten] = useState(inside === undefined ? before : "");
  const [words, setWords] = useState("");
  const [isRefused, setIsRefused] = useState(false);
  const link = (href: string, title: string) => {
    const text = (words.trim() === "" ? title : words.trim()).normalize("NFC");
    const mark = { type: "link", attrs: { href } };
    const chain = editor.chain().focus();
    if (isNew) chain.insertContent({ type: "text", text, marks: [mark] }).run();
    else chain.extendMarkRange("link").setMark("link", { href }).run();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const href = addressOf(written);
    if (href === undefined) setIsRefused(true);
    else link(href, written.trim());
  };
  const choose = ({ id, title }: FoundItem) => {
    if (isItemId(id)) link(`item:${id}`, title);
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
    onClose();
  };
  const isSearch = written !== before && !looksLikeAddress(written);
  return (
    <Dialog title={say.link} onClose={onClose} {...FRAME}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {inside === undefined ? null : <LinkedItem id={inside.id} />}
          <TextInput
            label={inside === undefined ? say.linkTo : say.linkElsewhere}
            description={say.linkHint}
            value={written}
            data-autofocus
            autoComplete="off"
            classNames={{ description: styles.description ?? "", error: styles.error ?? "" }}
            error={isRefused ? say.linkUnsafe : undefined}
            onChange={(event) => {
              setWritten(event.currentTarget.value);
              setIsRefused(false);
            }}
          />
          {isSearch ? <ItemSearch query={written} onChoose={choose} /> : null}
          {isNew ? (
            <TextInput label={say.linkText} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
          ) : null}
          <Group justify="flex-end" gap="xs">
            {before === "" ? null : (
              <Button variant="default" onClick={remove}>
                {say.removeLink}
              </Button>
            )}
            <Button variant="default" onClick={onClose}>
              {say.cancel}
            </Button>
            <Button type="submit" variant="light" disabled={written.trim() === ""}>
              {say.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Finds a document of the register and refers to it. */
export function DocumentDialog({ editor, onClose }: DialogProps) {
  const say = useWords(editorWords);
  const [query, setQuery] = useState("");
  const choose = (item: FoundItem) => {
    if (!isItemId(item.id)) return;
    insertReference(editor, item);
    onClose();
  };
  return (
    <Dialog title={say.documentReference} onClose={onClose} {...FRAME}>
      <Stack gap="sm">
        <TextInput
          label={say.findDocument}
          value={query}
          data-autofocus
          autoComplete="off"
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <ItemSearch query={query} kind="document" onChoose={choose} />
      </Stack>
    </Dialog>
  );
}

/** Locking the scroll is done by a style element, which not every page's policy lets in that has the editor. */
const FRAME = { className: styles.dialog ?? "", lockScroll: false } as const;
