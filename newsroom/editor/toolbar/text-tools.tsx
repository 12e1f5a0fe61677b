import { Menu, NumberInput, Popover, Select, Stack } from "@mantine/core";
import {
  IconAbc,
  IconBold,
  IconHeading,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconLanguage,
  IconList,
  IconListNumbers,
  IconSettings,
  IconUnderline,
} from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useLanguage, useWords } from "../../app/words.ts";
import { editorWords } from "../words.ts";
import type { ToolState } from "./state.ts";
import { MENU, Tool } from "./tool.tsx";

interface Props {
  readonly editor: Editor;
  readonly state: ToolState;
}

const LEVELS = [2, 3, 4] as const;

export function StyleMenu({ editor, state }: Props) {
  const say = useWords(editorWords);
  const name = state.heading === 0 ? say.paragraph : say.heading(state.heading);
  return (
    <Menu {...MENU}>
      <Menu.Target>
        <Tool label={`${say.textStyle}: ${name}`} icon={IconHeading} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={String(state.heading)}
          onChange={(chosen) => {
            const level = LEVELS.find((level) => String(level) === chosen);
            if (level === undefined) editor.chain().focus().setParagraph().run();
            else editor.chain().focus().setHeading({ level }).run();
          }}
        >
          <Menu.RadioItem closeMenuOnClick value="0" rightSection="Ctrl+Alt+0">
            {say.paragraph}
          </Menu.RadioItem>
          {LEVELS.map((level) => (
            <Menu.RadioItem closeMenuOnClick key={level} value={String(level)} rightSection={`Ctrl+Alt+${level}`}>
              {say.heading(level)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

export function MarkTools({ editor, state }: Props) {
  const say = useWords(editorWords);
  const toggle = (mark: string) => () => editor.chain().focus().toggleMark(mark).run();
  return (
    <>
      <Tool label={say.bold} shortcut="Ctrl+B" icon={IconBold} isOn={state.bold} onClick={toggle("bold")} />
      <Tool label={say.italic} shortcut="Ctrl+I" icon={IconItalic} isOn={state.italic} onClick={toggle("italic")} />
      <Tool
        label={say.underline}
        shortcut="Ctrl+U"
        icon={IconUnderline}
        isOn={state.underline}
        onClick={toggle("underline")}
      />
      <Menu {...MENU}>
        <Menu.Target>
          <Tool label={say.moreMarks} icon={IconAbc} />
        </Menu.Target>
        <Menu.Dropdown>
          <MarkItem mark="strike" keys="Ctrl+Shift+S" editor={editor} state={state} />
          <MarkItem mark="superscript" keys="Ctrl+." editor={editor} state={state} />
          <MarkItem mark="subscript" keys="Ctrl+," editor={editor} state={state} />
          <MarkItem mark="code" keys="Ctrl+E" editor={editor} state={state} />
          <Menu.Divider role="separator" />
          <Menu.Item onClick={() => editor.chain().focus().unsetAllMarks().run()}>{say.clearMarks}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

type MoreMark = "strike" | "superscript" | "subscript" | "code";

interface MarkItemProps extends Props {
  readonly mark: MoreMark;
  readonly keys: string;
}

function MarkItem({ mark, keys, editor, state }: MarkItemProps) {
  const say = useWords(editorWords);
  const set = () => {
    const chain = editor.chain().focus();
    // Above and below at once is nothing that can be read.
    if (mark === "superscript") chain.unsetMark("subscript");
    if (mark === "subscript") chain.unsetMark("superscript");
    chain.toggleMark(mark).run();
  };
  return (
    <Menu.CheckboxItem closeMenuOnClick checked={state[mark]} rightSection={keys} onChange={set}>
      {say[mark]}
    </Menu.CheckboxItem>
  );
}

/** Those that stand in the news of a Vietnamese town; another one can come with pasted HTML and stays. */
const LANGUAGES = ["en", "fr", "zh", "ja", "ko", "lo", "km", "th", "de", "ru", "la"] as const;

export function LanguageMenu({ editor, state }: Props) {
  const say = useWords(editorWords);
  const names = new Intl.DisplayNames([useLanguage()], { type: "language" });
  return (
    <Menu {...MENU}>
      <Menu.Target>
        <Tool label={say.language} icon={IconLanguage} isOn={state.lang !== ""} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={state.lang}
          onChange={(lang) =>
            lang === ""
              ? editor.chain().focus().unsetMark("lang").run()
              : editor.chain().focus().setMark("lang", { lang }).run()
          }
        >
          <Menu.RadioItem closeMenuOnClick value="">
            {say.noLanguage}
          </Menu.RadioItem>
          {LANGUAGES.map((lang) => (
            <Menu.RadioItem closeMenuOnClick key={lang} value={lang}>
              {names.of(lang)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

export function ListTools({ editor, state }: Props) {
  const say = useWords(editorWords);
  const isInList = state.bulletList || state.orderedList;
  return (
    <>
      <Tool
        label={say.bulletList}
        shortcut="Ctrl+Shift+8"
        icon={IconList}
        isOn={state.bulletList}
        onClick={() => editor.chain().focus().toggleBulletList().run()}
      />
      <Tool
        label={say.numberedList}
        shortcut="Ctrl+Shift+7"
        icon={IconListNumbers}
        isOn={state.orderedList}
        onClick={() => editor.chain().focus().toggleOrderedList().run()}
      />
      {state.orderedList ? <Numbering editor={editor} /> : null}
      {isInList ? (
        <>
          <Tool
            label={say.outdent}
            shortcut="Shift+Tab"
            icon={IconIndentDecrease}
            isDisabled={!state.canOutdent}
            onClick={() => editor.chain().focus().liftListItem("listItem").run()}
          />
          <Tool
            label={say.indent}
            shortcut="Tab"
            icon={IconIndentIncrease}
            isDisabled={!state.canIndent}
            onClick={() => editor.chain().focus().sinkListItem("listItem").run()}
          />
        </>
      ) : null}
    </>
  );
}

const TYPES = [
  { value: "1", label: "1, 2, 3" },
  { value: "a", label: "a, b, c" },
  { value: "A", label: "A, B, C" },
  { value: "i", label: "i, ii, iii" },
  { value: "I", label: "I, II, III" },
];

/** How the list at the cursor counts. */
function Numbering({ editor }: { readonly editor: Editor }) {
  const say = useWords(editorWords);
  const list = useEditorState({
    editor,
    selector: ({ editor }) => {
      const { start, type } = editor.getAttributes("orderedList");
      return { start: Number(start ?? 1), type: String(type ?? "1") };
    },
  });
  const set = (attributes: object) => editor.commands.updateAttributes("orderedList", attributes);
  return (
    <Popover position="bottom-start" trapFocus withinPortal={false}>
      <Popover.Target>
        <Tool label={say.listSettings} icon={IconSettings} />
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          <NumberInput
            label={say.listStart}
            min={1}
            max={100_000}
            allowDecimal={false}
            clampBehavior="strict"
            value={list.start}
            onChange={(start) => (typeof start === "number" && start >= 1 ? set({ start }) : undefined)}
          />
          <Select
            label={say.listType}
            data={TYPES}
            value={list.type}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
            onChange={(type) => set({ type: type === "1" ? null : type })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
