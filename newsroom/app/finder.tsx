import { ActionIcon } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { finderWords } from "./finder-words.ts";
import { useWords } from "./words.ts";

const FinderDialog = lazy(async () => ({ default: (await import("./finder-dialog.tsx")).FinderDialog }));

/** A button, and Ctrl or ⌘ with K, to go anywhere by name. In a text these keys make a link. */
export function Finder() {
  const texts = useWords(finderWords);
  /** How often it was asked for; what it takes is loaded at the first. */
  const [times, setTimes] = useState(0);
  const open = () => setTimes((before) => before + 1);
  useHotkeys([["mod+K", open]], []);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={texts.open}
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        title={`${texts.open} (Ctrl K)`}
        onClick={open}
      >
        <IconSearch size={20} />
      </ActionIcon>
      {times > 0 && (
        <Suspense fallback={null}>
          <FinderDialog times={times} />
        </Suspense>
      )}
    </>
  );
}
