import { useEffect, useRef, useState } from "react";
import { DraftKeeper } from "./draft-keeper.ts";
import type { KeeperState, Saved } from "./keeper-state.ts";
import type { LocalCopies, LocalCopy } from "./local-copies.ts";
import { isSame } from "./merge.ts";

export type Fields = Readonly<Record<string, unknown>>;

/** What a screen on which somebody writes stands on. */
export interface Draft {
  readonly content: Fields;
  /** Changes some fields; `undefined` takes a field out. */
  readonly change: (fields: Fields) => void;
  readonly state: KeeperState;
  readonly keeper: DraftKeeper;
  /** Joins a part of the screen that holds a state of its own, such as the editor. @returns leaves again. */
  readonly join: (part: DraftPart) => () => void;
  /** What this browser kept and the server never got, until it is taken or left. */
  readonly offered: LocalCopy | undefined;
  readonly takeOffered: () => void;
  readonly leaveOffered: () => void;
}

/** A part of the screen that is ahead of the draft while somebody writes in it. */
export interface DraftPart {
  /** Tells the draft now what it has not been told. */
  readonly flush: () => void;
  /** Shows what came from outside, and leaves alone what it already shows. */
  readonly show: (content: Fields) => void;
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
  const [parts] = useState(() => new Set<DraftPart>());
  const [offered, setOffered] = useState(() =>
    copy !== undefined && !isSame(copy.content, start.content) ? copy : undefined,
  );
  // One keeper for as long as the screen stands.
  const [keeper] = useState(
    () =>
      new DraftKeeper({
        ...{ itemId, start, copies, save, load, onState: setState },
        gather: () => {
          for (const part of parts) part.flush();
        },
        onMerged: (merged) => show(merged as Fields),
      }),
  );
  useKeeperAlive(keeper);
  // The latest content, for changes that come in one go before the screen is drawn again.
  const latest = useRef(content);
  latest.current = content;
  const put = (next: Fields) => {
    latest.current = next;
    setContent(next);
  };
  function show(next: Fields): void {
    put(next);
    for (const part of parts) part.show(next);
  }
  return {
    ...{ content, state, keeper, offered },
    join: (part) => {
      parts.add(part);
      return () => parts.delete(part);
    },
    change: (fields) => {
      put(withoutUndefined({ ...latest.current, ...fields }));
      keeper.change(latest.current);
    },
    takeOffered: () => {
      if (offered === undefined) return;
      setOffered(undefined);
      keeper.take(offered);
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
