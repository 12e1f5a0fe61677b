import { Select } from "@mantine/core";
import { type Session, useSession } from "#newsroom/api/session.ts";

type Section = Session["sections"][number];

interface SectionSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  /** Those that may be chosen; all where absent. */
  readonly isFor?: (section: Section) => boolean;
  readonly isClearable?: boolean;
  readonly isHiddenLabel?: boolean;
  readonly isReadOnly?: boolean;
}

/** Sections as a tree: each below the one it belongs to. */
export function SectionSelect({
  label,
  value,
  onChange,
  isFor,
  isClearable,
  isHiddenLabel,
  isReadOnly = false,
  ...rest
}: SectionSelectProps) {
  const { sections } = useSession();
  const data = inTree(sections)
    .filter(({ section }) => isFor?.(section) ?? true)
    .map(({ section, depth }) => ({ value: section.id, label: `${"\u2003".repeat(depth)}${section.title}` }));
  return (
    <Select
      {...(isHiddenLabel ? { "aria-label": label } : { label })}
      data={data}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      searchable={!isReadOnly}
      readOnly={isReadOnly}
      clearable={isClearable ?? false}
      nothingFoundMessage="—"
      {...rest}
    />
  );
}

/** From the root down, each with how deep it stands; eight deep is the deepest tree there is. */
function inTree(sections: readonly Section[], parentId?: string, depth = 0): { section: Section; depth: number }[] {
  if (depth > 8) return [];
  return sections
    .filter((section) => section.parentId === parentId)
    .flatMap((section) => [{ section, depth }, ...inTree(sections, section.id, depth + 1)]);
}
