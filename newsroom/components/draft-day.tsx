import { useFieldLabel } from "#newsroom/areas/items/field-labels.ts";
import { DayField } from "./day-field.tsx";
import type { Written } from "./fields.tsx";

interface DraftDayProps {
  readonly draft: Written;
  readonly name: string;
  readonly isReadOnly: boolean;
  readonly help?: string;
  readonly error?: string | undefined;
}

/** A field of a draft that is a day. */
export function DraftDay({ draft, name, ...rest }: DraftDayProps) {
  const label = useFieldLabel();
  const value = draft.content[name];
  return (
    <DayField
      label={label(name)}
      value={typeof value === "string" ? value : undefined}
      onChange={(day) => draft.change({ [name]: day })}
      {...rest}
    />
  );
}
