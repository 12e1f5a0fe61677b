import { useMay, useSession } from "#newsroom/api/session.ts";
import { useFieldLabel } from "../areas/items/field-labels.ts";
import type { FormProps } from "../areas/items/form-props.ts";
import { SectionSelect } from "./section-select.tsx";

interface SectionFieldProps extends FormProps {
  /** What the sections hold that may be chosen; any where absent. */
  readonly holds?: "articles" | "pages";
  /** It may stand in none at all. */
  readonly isOptional?: boolean;
}

/** Where an item stands: only what the server would take can be chosen. */
export function SectionField({ item, draft, isReadOnly, holds, isOptional = false }: SectionFieldProps) {
  const label = useFieldLabel();
  const may = useMay();
  const { person } = useSession();
  const { kind, sectionId } = item;
  const thing = { kind, sectionId, isOwn: item.madeBy === `person:${person.id}` };
  const chosen = (draft.content as { sectionId?: string }).sectionId;
  return (
    <SectionSelect
      label={label("sectionId")}
      value={chosen}
      onChange={(id) => !isReadOnly && draft.change({ sectionId: id })}
      // Where it stands is shown to everybody, whether they may have it there or not.
      isFor={(section) =>
        section.id === chosen || ((holds === undefined || section.holds === holds) && may.place(thing, section.id))
      }
      isClearable={isOptional && !isReadOnly && may.place(thing, undefined)}
      isReadOnly={isReadOnly}
    />
  );
}
