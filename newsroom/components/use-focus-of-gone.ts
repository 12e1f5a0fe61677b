import { type RefObject, useEffect, useRef } from "react";

/** Where the row that had the focus is gone, it goes to the one in its place, or to the list where that is empty. */
export function useFocusOfGone(keys: readonly string[]): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(keys);
  useEffect(() => {
    const gone = before.current.findIndex((key) => !keys.includes(key));
    before.current = keys;
    if (gone === -1 || document.activeElement !== document.body) return;
    const row = list.current?.children[Math.min(gone, keys.length - 1)];
    (row instanceof HTMLElement ? row : list.current)?.focus();
  });
  return list;
}
