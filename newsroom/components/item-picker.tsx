import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWords, words } from "#newsroom/app/words.ts";
import type { FoundItem } from "#newsroom/editor/media.ts";
import { finder } from "./item-finder.ts";

const texts = words({
  vi: { nothingFound: "Không thấy mục nào như vậy", typeMore: "Gõ ít nhất hai chữ" },
  en: { nothingFound: "Nothing is like that", typeMore: "Type two letters at least" },
});

/** Letters; a single one finds everything. */
const MIN_QUERY = 2;

interface ItemPickerProps {
  readonly label: string;
  /** Absent: all that a text may lead to. */
  readonly kind?: "document";
  /** Ids that are not offered. */
  readonly without?: readonly string[];
  readonly onFound: (item: FoundItem) => void;
}

/** Finds something of this site by words of its title, in which a document's number stands, too. */
export function ItemPicker({ label, kind, without = [], onFound }: ItemPickerProps) {
  const own = useWords(texts);
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 250);
  const isAsking = asked.length >= MIN_QUERY;
  const { data, isFetching } = useQuery({
    queryKey: ["items", "found", kind, asked],
    queryFn: () => finder.find(asked, kind),
    enabled: isAsking,
  });
  const found = isAsking ? (data ?? []).filter(({ id }) => !without.includes(id)) : [];
  return (
    <Select
      aria-label={label}
      placeholder={label}
      data={found.map(({ id, title }) => ({ value: id, label: title }))}
      value={null}
      searchable
      searchValue={text}
      onSearchChange={setText}
      // The server has looked already, and it looks without marks.
      filter={({ options }) => options}
      // Part of the form, also for who goes by landmarks.
      comboboxProps={{ withinPortal: false }}
      nothingFoundMessage={isFetching ? "…" : isAsking ? own.nothingFound : own.typeMore}
      onChange={(id) => {
        const item = found.find((one) => one.id === id);
        if (item !== undefined) onFound(item);
        setText("");
      }}
      rightSection={<span />}
    />
  );
}
