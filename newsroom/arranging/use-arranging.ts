import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FaultError, RefusedError } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";
import { notifyDone, notifyFailed } from "#newsroom/components/notices.tsx";
import { isSame } from "#newsroom/writing/merge.ts";
import { arrangingWords } from "./arranging-words.ts";
import { useUnsavedGuard } from "./use-unsaved-guard.ts";

/** What one desk keeps, as it was read. */
export interface Read<Content> {
  readonly revision: number;
  readonly savedBy?: string | undefined;
  readonly content: Content;
}

/** Something that is arranged as a whole and saved with a button. */
export interface Arranging<Content> {
  readonly content: Content;
  readonly change: (part: Partial<Content>) => void;
  readonly isChanged: boolean;
  readonly isSaving: boolean;
  readonly save: () => void;
  readonly undo: () => void;
  /** What somebody else saved meanwhile: theirs is not overwritten, nor is what stands here, until one is chosen. */
  readonly conflict: Read<Content> | undefined;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  /** What was wrong with what was last sent: paths of fields with the server's words. */
  readonly issues: ReadonlyMap<string, string>;
  /** Grows when the content was put in from outside: fields that hold what is typed begin anew by it. */
  readonly epoch: number;
}

interface Options<Content> {
  readonly queryKey: readonly string[];
  readonly load: () => Promise<Read<Content>>;
  readonly save: (revision: number, content: Content) => Promise<{ readonly revision: number }>;
  /** What refused it, said in words of the screen; a general sentence where absent. */
  readonly explain?: (issues: ReadonlyMap<string, string>, content: Content) => string;
}

export function useArranging<Content extends object>(options: Options<Content>): Arranging<Content> {
  const { queryKey, load } = options;
  const opened = useSuspenseQuery({
    queryKey: [...queryKey, "opened"],
    queryFn: load,
    // Read anew at each visit, and never under somebody's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const [base, setBase] = useState<Read<Content>>(opened.data);
  const [content, setContent] = useState(opened.data.content);
  const isChanged = !isSame(base.content, content);
  const [epoch, setEpoch] = useState(0);
  const saving = useSaving(options, (saved) => setBase(saved));
  useUnsavedGuard(isChanged);
  const show = (read: Read<Content>) => {
    setBase(read);
    setContent(read.content);
    setEpoch((before) => before + 1);
    saving.settle();
  };
  const { conflict } = saving;
  return {
    content,
    change: (part) => setContent((before) => ({ ...before, ...part })),
    isChanged,
    isSaving: saving.isSaving,
    save: () => void saving.send(base.revision, content),
    undo: () => show(base),
    conflict,
    keepMine: () => void (conflict && saving.send(conflict.revision, content)),
    takeTheirs: () => void (conflict && show(conflict)),
    issues: saving.issues,
    epoch,
  };
}

function useSaving<Content>({ load, save, explain }: Options<Content>, onSaved: (saved: Read<Content>) => void) {
  const texts = useWords(arrangingWords);
  const language = useLanguage();
  const [isSaving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<Read<Content>>();
  const [issues, setIssues] = useState<ReadonlyMap<string, string>>(new Map());
  const settle = () => {
    setConflict(undefined);
    setIssues(new Map());
  };
  // Nothing of these desks is kept in the browser, as drafts are: only this page has it.
  const tell = (error: unknown) => {
    const fault = error instanceof FaultError ? error.fault : undefined;
    if (fault === "offline") return notifyFailed(texts.offline);
    notifyFailed(fault === "no-session" ? texts.noSession : describeError(error, language));
  };
  const fail = async (error: unknown, content: Content) => {
    const refusal = error instanceof RefusedError ? error.refusal : undefined;
    if (refusal?.kind === "stale") return setConflict(await load());
    if (refusal?.kind !== "invalid") return tell(error);
    // The body's own schema names its fields from the body down, what is checked after it from the content down.
    const found = new Map(refusal.issues.map(({ path, message }) => [path.replace(/^content\./, ""), message]));
    setIssues(found);
    notifyFailed(explain?.(found, content) ?? describeError(error, language));
  };
  const send = async (revision: number, content: Content) => {
    setSaving(true);
    try {
      const saved = await save(revision, content);
      settle();
      onSaved({ revision: saved.revision, content });
      notifyDone(texts.saved);
    } catch (error) {
      await fail(error, content).catch(tell);
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, conflict, issues, send, settle };
}
