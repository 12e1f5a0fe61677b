import { Autocomplete, TagsInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "#newsroom/api/client.ts";
import type { Draft } from "#newsroom/writing/use-draft.ts";
import { useFieldLabel } from "../items/field-labels.ts";

type TermKind = "type" | "field" | "issuer" | "signer";

/** What other documents say there, from the moment somebody comes to the field. */
function useTerms(kind: TermKind, text: string) {
  const [isAsked, setAsked] = useState(false);
  const [typed] = useDebouncedValue(text, 200);
  const { data } = useQuery({
    queryKey: ["document-terms", kind, typed],
    queryFn: ({ signal }) => call("GET /documents/terms", { parameters: { field: kind, text: typed } }, signal),
    enabled: isAsked,
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
  return { terms: data?.terms ?? [], ask: () => setAsked(true) };
}

/** What is offered is part of the form, also for who goes by landmarks. */
const IN_PLACE = { withinPortal: false };

interface TermFieldProps {
  readonly draft: Draft;
  readonly name: string;
  readonly kind: TermKind;
  readonly isReadOnly: boolean;
  readonly limit: number;
  /** Kept as "" when empty: its kind cannot do without it. */
  readonly isNeeded?: boolean;
}

/** A text that is mostly one of those that were used before. */
export function TermField({ draft, name, kind, isReadOnly, limit, isNeeded = false }: TermFieldProps) {
  const label = useFieldLabel();
  const value = draft.content[name];
  const text = typeof value === "string" ? value : "";
  const { terms, ask } = useTerms(kind, text);
  return (
    <Autocomplete
      label={label(name)}
      value={text}
      data={terms}
      // The server has looked already, and it looks without marks.
      filter={({ options }) => options}
      comboboxProps={IN_PLACE}
      readOnly={isReadOnly}
      onFocus={ask}
      error={text.length > limit ? `${text.length} / ${limit}` : undefined}
      onChange={(typed) => draft.change({ [name]: typed === "" && !isNeeded ? undefined : typed })}
    />
  );
}

interface TermsFieldProps {
  readonly draft: Draft;
  readonly help: string;
  readonly isReadOnly: boolean;
}

/** More are no help to who looks for a document by field. */
const MAX_FIELDS = 10;

export function FieldsField({ draft, help, isReadOnly }: TermsFieldProps) {
  const label = useFieldLabel();
  const [text, setText] = useState("");
  const { terms, ask } = useTerms("field", text);
  return (
    <TagsInput
      label={label("fields")}
      description={help}
      value={(draft.content.fields ?? []) as string[]}
      data={terms}
      filter={({ options }) => options}
      comboboxProps={IN_PLACE}
      searchValue={text}
      onSearchChange={setText}
      maxTags={MAX_FIELDS}
      readOnly={isReadOnly}
      onFocus={ask}
      onChange={(fields) => draft.change({ fields })}
    />
  );
}
