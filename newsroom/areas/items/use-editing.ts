import { useState } from "react";
import { isDecided } from "#editorial/workflow.ts";
import { useMay, useSession } from "#newsroom/api/session.ts";
import type { Whole } from "./whole.ts";

/** Whether the form is open to be written in. */
export interface Editing {
  readonly isOpen: boolean;
  /** It could be opened by a press: what was approved is not changed by a slip of the hand. */
  readonly canOpen: boolean;
  /** It was opened by that press: the next save takes back what others decided. */
  readonly isReopening: boolean;
  readonly open: () => void;
}

/** Whether who is signed in may change what an item says, where it stands now. */
export function useMayRevise(item: Whole): boolean {
  const may = useMay();
  const { person } = useSession();
  const { kind, sectionId } = item;
  return (
    item.deletedAt === undefined &&
    item.state !== "archived" &&
    may.to("revise", { kind, sectionId, isOwn: item.madeBy === `person:${person.id}` })
  );
}

export function useEditing(item: Whole): Editing {
  const [opened, setOpened] = useState<string>();
  const mayRevise = useMayRevise(item);
  const isReopening = isDecided(item.state) && opened === `${item.id} ${item.state} ${item.workingVersion}`;
  const isGuarded = isDecided(item.state) && !isReopening;
  return {
    isOpen: mayRevise && !isGuarded,
    canOpen: mayRevise && isGuarded,
    isReopening,
    open: () => setOpened(`${item.id} ${item.state} ${item.workingVersion}`),
  };
}
