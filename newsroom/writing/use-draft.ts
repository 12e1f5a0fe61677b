import { useEffect, useRef, useState } from "react";
import { DraftKeeper, type KeeperState, type Saved } from "./draft-keeper.ts";
import type { LocalCopies, LocalCopy } from "./local-copies.ts";
import { isSame, mergeContents } from "./merge.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** What a screen on which somebody writes stands on. */
export interface Draft {
  readonly content: Fields;
  /** Changes some fields; `undefined` takes a field out. */
  readonly change: (fields: Fields) => void;
  readonly state: KeeperState;
  readonly keeper: DraftKeeper;
  /** Grows whenever the content was put in from outside: parts that hold a state of their own begin anew by it. */
  readonly epoch: number;
  /** What this browser kept and the server never got, until it is taken or left. */
  readonly offered: LocalCopy | undefined;
  readonly takeOffered: () => void;
  readonly leaveOffered: () => void;
  /** Puts another content in: of an older version, or of a merge. */
  readonly replace: (content: Fields) => void;
}

export interface DraftOptions {
  readonly itemId: string;
  readonly start: Saved;
  readonly copy: LocalCopy | undefined;
  readonly copies: LocalCopies;
  readonly save: (revision: number, content: unknown) => Promise<{ readonly revision: number }>;
  readonly load: () => Promise<Saved>;
}

/** Keeps what is written on one item; mounted anew for another item. */
export function useDraft({ itemId, start, copy, copies, save, load }: DraftOptions): Draft {
  const [content, setContent] = useState<Fields>(() => start.content as Fields);
  const [state, setState] = useState<KeeperState>({ kind: "saved", at: undefined });
  const [epoch, setEpoch] = useState(0);
  const [offered, setOffered] = useState(() =>
    copy !== undefined && !isSame(copy.content, start.content) ? copy : undefined,
  );
  // One keeper for as long as the screen stands.
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        ...{ itemId, start, copies, save, load, onState: setState },
        onMerged: (merged) => {
          setContent(merged as Fields);
          setEpoch((before) => before + 1);
        },
      }),
  );
  useKeeperAlive(keeper);
  // The latest content, for changes that come in one go before the screen is drawn again.
  const latest = useRef(content);
  latest.current = content;
  const put = (next: Fields, isFromOutside: boolean) => {
    latest.current = next;
    setContent(next);
    if (isFromOutside) setEpoch((before) => before + 1);
    keeper.change(next);
  };
  return {
    ...{ content, state, keeper, epoch, offered },
    change: (fields) => put(withoutUndefined({ ...latest.current, ...fields }), false),
    replace: (next) => put(next, true),
    takeOffered: () => {
      if (offered === undefined) return;
      setOffered(undefined);
      const merged = mergeContents(offered.base, offered.content, start.content);
      // Where both changed the same, what was written here is shown: the other stands in the history.
      put(merged.content as Fields, true);
    },
    leaveOffered: () => {
      setOffered(undefined);
      void copies.remove(itemId);
    },
  };
}

function useKeeperAlive(keeper: DraftKeeper): void {
  useEffect(() => {
    keeper.open();
    const retry = () => keeper.retry();
    const flush = () => {
      if (document.visibilityState === "hidden") void keeper.flush();
    };
    const ask = (event: BeforeUnloadEvent) => {
      if (keeper.state.kind !== "saved") event.preventDefault();
    };
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", flush);
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", flush);
      window.removeEventListener("beforeunload", ask);
      void keeper.flush().finally(() => keeper.close());
    };
  }, [keeper]);
}

const withoutUndefined = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
