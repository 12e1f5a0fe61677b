import { SimpleGrid, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SiteSettings } from "#areas/settings/model.ts";
import { useWords } from "#newsroom/app/words.ts";
import type { Arranging } from "#newsroom/arranging/use-arranging.ts";
import { fill } from "../items/item-words.ts";
import { settingsWords } from "./settings-words.ts";

/** What every group of the settings is given. */
export interface GroupProps {
  readonly settings: Arranging<SiteSettings>;
}

/** Whether the server found something wrong at a path or below it. */
export const isWrong = (issues: ReadonlyMap<string, string>, path: string): boolean =>
  [...issues.keys()].some((one) => one === path || one.startsWith(`${path}.`));

/** A text of the site in both languages; without English it is absent there. */
export type Text = { readonly vi: string; readonly en?: string | undefined };

export function useFault({ settings: { issues } }: GroupProps): (path: string) => string | undefined {
  const texts = useWords(settingsWords);
  return (path) => (isWrong(issues, path) ? texts.wrong : undefined);
}

interface LocalizedFieldProps extends GroupProps {
  readonly path: string;
  readonly label: string;
  readonly value: Text | undefined;
  readonly help?: string;
  /** Undefined where both are empty. */
  readonly onChange: (value: Text | undefined) => void;
}

/** Vietnamese, and beside it English, which may be left out. */
export function LocalizedField({ settings, path, label, value, help, onChange }: LocalizedFieldProps) {
  const texts = useWords(settingsWords);
  const faultAt = useFault({ settings });
  const change = (vi: string, en: string) =>
    onChange(vi === "" && en === "" ? undefined : { vi, ...(en !== "" && { en }) });
  const { vi = "", en = "" } = value ?? {};
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput
        label={label}
        description={help}
        value={vi}
        lang="vi"
        error={faultAt(`${path}.vi`)}
        onChange={(event) => change(event.currentTarget.value, en)}
      />
      <TextInput
        label={fill(texts.english, { label })}
        // As tall as its neighbour.
        description={help === undefined ? undefined : "\u00a0"}
        value={en}
        lang="en"
        error={faultAt(`${path}.en`)}
        onChange={(event) => change(vi, event.currentTarget.value)}
      />
    </SimpleGrid>
  );
}

interface LinesFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly lang?: string;
  readonly error: string | undefined;
  readonly start: string;
  readonly rows?: number;
  readonly onChange: (text: string) => void;
}

/** What is typed line by line: an empty line at the end is kept while one types. */
export function LinesField({ label, help, lang, error, start, rows = 3, onChange }: LinesFieldProps) {
  const [text, setText] = useState(start);
  return (
    <Textarea
      label={label}
      description={help}
      lang={lang}
      error={error}
      value={text}
      autosize
      minRows={rows}
      maxRows={16}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        onChange(value);
      }}
    />
  );
}

/** Lines that say something. */
export const linesIn = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
