import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { isItemId } from "#kernel/item-id.ts";
import { useWords } from "../../app/words.ts";
import type { FoundItem } from "../media.ts";
import { editorWords } from "../words.ts";
import { addressOf, looksLikeAddress } from "./address.ts";
import { insertReference } from "./insert.ts";
import { ItemSearch } from "./item-search.tsx";

interface DialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Where the selected words lead: an address, or something of this site found by its title. */
export function LinkDialog({ editor, onClose }: DialogProps) {
  const say = useWords(editorWords);
  const [before] = useState(() => String(editor.getAttributes("link").href ?? ""));
  const [isNew] = useState(() => before === "" && editor.state.selection.empty);
  const [written, setWritten] = useState(before);
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
    <Modal opened onClose={onClose} title={say.link} closeButtonProps={{ "aria-label": say.close }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={say.linkTo}
            description={say.linkHint}
            value={written}
            data-autofocus
            autoComplete="off"
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
            <Button type="submit" disabled={written.trim() === ""}>
              {say.save}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
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
    <Modal opened onClose={onClose} title={say.documentReference} closeButtonProps={{ "aria-label": say.close }}>
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
    </Modal>
  );
}
