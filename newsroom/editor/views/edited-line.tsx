import { Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "../editor.module.css";

interface EditedLineProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly isReadOnly: boolean;
  readonly lang: string;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  /** More than one line is shown, though it stays one. */
  readonly isLong?: boolean;
  readonly leftSection?: ReactNode;
}

/** UTF-16 units; the stored schema takes no longer line. */
const MAX_LENGTH = 1000;

/**
 * A line of text that is an attribute of a node. The browser keeps what is typed until a composition (Telex, VNI) has
 * ended: to be given its own value back in the middle of one would double letters.
 */
export function EditedLine({ value, onCommit, isReadOnly, isLong = false, ...others }: EditedLineProps) {
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const committed = useRef(value);
  useEffect(() => {
    committed.current = value;
    const element = input.current;
    // What is being typed is newer than what comes back of it.
    if (element !== null && element !== document.activeElement && element.value !== value) element.value = value;
  }, [value]);
  const commit = (text: string) => {
    const line = text
      .replace(/\s*\n\s*/g, " ")
      .normalize("NFC")
      .slice(0, MAX_LENGTH)
      .toWellFormed();
    if (line === committed.current) return;
    committed.current = line;
    onCommit(line);
  };
  const props = {
    ...others,
    ref: input,
    defaultValue: value,
    maxLength: MAX_LENGTH,
    readOnly: isReadOnly,
    size: "xs" as const,
    classNames: { error: styles.error ?? "" },
    autoComplete: "off",
    spellCheck: true,
    onInput: (event: React.InputEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      if (!(event.nativeEvent as InputEvent).isComposing) commit(event.currentTarget.value);
    },
    onCompositionEnd: (event: React.CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      commit(event.currentTarget.value),
    onBlur: (event: React.FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      commit(event.currentTarget.value);
      event.currentTarget.value = committed.current;
    },
  };
  return isLong ? <Textarea {...props} autosize minRows={1} maxRows={6} /> : <TextInput {...props} />;
}
