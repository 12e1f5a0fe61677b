import { Menu } from "@mantine/core";
import {
  IconAlertCircle,
  IconFileText,
  IconLibraryPhoto,
  IconMinus,
  IconMusic,
  IconPaperclip,
  IconPhoto,
  IconPlus,
  IconTable,
  IconVideo,
} from "@tabler/icons-react";
import type { Editor } from "@tiptap/react";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import type { MediaKind } from "../media.ts";
import { editorWords } from "../words.ts";
import { insertBlocks, insertMedia } from "./insert.ts";
import { MENU, Tool } from "./tool.tsx";

interface InsertMenuProps {
  readonly editor: Editor;
  readonly onDocument: () => void;
}

/** All that a text can hold besides words. */
export function InsertMenu({ editor, onDocument }: InsertMenuProps) {
  const say = useWords(editorWords);
  const { media } = useEditorParts();
  const pick = (kind: MediaKind | "gallery") => () => void insertMedia(editor, media, kind);
  const callout = () => {
    const paragraph = { type: "paragraph" };
    insertBlocks(editor, [{ type: "callout", attrs: { tone: "note" }, content: [paragraph] }]);
    editor.commands.focus();
  };
  return (
    <Menu {...MENU}>
      <Menu.Target>
        <Tool label={say.insert} icon={IconPlus} />
      </Menu.Target>
      <Menu.Dropdown>
        <Item icon={IconPhoto} label={say.picture} onClick={pick("picture")} />
        <Item icon={IconLibraryPhoto} label={say.gallery} onClick={pick("gallery")} />
        <Item icon={IconVideo} label={say.video} onClick={pick("video")} />
        <Item icon={IconMusic} label={say.audio} onClick={pick("audio")} />
        <Item icon={IconPaperclip} label={say.attachment} onClick={pick("file")} />
        <Item icon={IconFileText} label={say.documentReference} onClick={onDocument} />
        <Menu.Divider role="separator" />
        <Item icon={IconTable} label={say.table} onClick={() => insertTable(editor)} />
        <Item icon={IconAlertCircle} label={say.callout} onClick={callout} />
        <Item icon={IconMinus} label={say.rule} onClick={() => editor.chain().focus().setHorizontalRule().run()} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** With a row that says what the columns are: tables for readers need one. */
export const insertTable = (editor: Editor): boolean =>
  editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run();

interface ItemProps {
  readonly icon: typeof IconPhoto;
  readonly label: string;
  readonly onClick: () => void;
}

const Item = ({ icon: Icon, label, onClick }: ItemProps) => (
  <Menu.Item leftSection={<Icon size={18} stroke={1.75} />} onClick={onClick}>
    {label}
  </Menu.Item>
);
