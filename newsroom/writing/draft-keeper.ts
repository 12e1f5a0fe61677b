import { FaultError, RefusedError } from "../api/client.ts";
import type { KeeperOptions, KeeperState, Saved } from "./keeper-state.ts";
import { isSame, mergeContents, type Side } from "./merge.ts";

/** Long enough to gather a few words, short enough that nothing much is ever only here. */
const SAVE_AFTER_MS = 1_200;
/** A line that is away is tried again after these times, the last of them over and over. */
const RETRY_MS = [2_000, 5_000, 10_000, 30_000];
/** Of a line that is away for long, the last tries: one that arrived was heard by the server, and the next is declined. */
const MAX_UNANSWERED = 10;

/**
 * Keeps what somebody writes: each change at once in this browser, soon after on the server. A save never overwrites
 * another person's: the server declines an older revision, and then both are put together, or a person decides.
 */
export class DraftKeeper {
  readonly #options: KeeperOptions;
  #base: Saved;
  /** What a kept copy was written on, where it is being put together with what the server has. */
  #ancestor: unknown;
  /** What was sent of late while nobody knows whether it arrived. */
  #unanswered: readonly unknown[] = [];
  #content: unknown;
  #state: KeeperState = { kind: "saved", at: undefined };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isSaving = false;
  #isClosed = false;
  #copying: Promise<void> | undefined;
  #isKept = true;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#base = options.start;
    this.#content = options.start.content;
  }

  get content(): unknown {
    return this.#content;
  }

  get revision(): number {
    return this.#base.revision;
  }

  get state(): KeeperState {
    return this.#state;
  }

  /** Takes what is written now. */
  change(content: unknown): void {
    this.#content = content;
    this.#keepCopy();
    if (this.#state.kind === "conflict" || this.#state.kind === "signed-out") return;
    if (!this.#isSaving) this.#tell({ kind: "unsaved" });
    this.#saveAfter(SAVE_AFTER_MS);
  }

  /**
   * Saves what is not saved yet, now.
   *
   * @returns whether the server has everything.
   */
  async flush(): Promise<boolean> {
    this.#options.gather?.();
    clearTimeout(this.#timer);
    await this.#quiet();
    if (!this.#isDirty()) return true;
    await this.#saveNow();
    return !this.#isDirty();
  }

  /** Tries again at once: the line is back, or somebody signed in. */
  retry(): void {
    if (this.#state.kind === "offline" || this.#state.kind === "signed-out" || this.#state.kind === "refused") {
      this.#tell({ kind: "unsaved" });
      this.#saveAfter(0);
    }
  }

  /** Ends a conflict: with whose words stand in each field where both changed the same, and all that only one changed. */
  resolve(chosen: Readonly<Record<string, Side>>): void {
    if (this.#state.kind !== "conflict") return;
    const { theirs } = this.#state;
    const { content } = mergeContents(this.#ancestor ?? this.#base.content, this.#content, theirs.content, chosen);
    this.#ancestor = undefined;
    this.#tell({ kind: "unsaved" });
    this.#show(content, theirs);
    this.#saveAfter(0);
  }

  /**
   * Takes what the server has now: after a step of the workflow, or when somebody else saved. What is written here and
   * not there stays, beside it. A revision is never taken without what it says.
   */
  async catchUp(theirs: Saved): Promise<void> {
    await this.#quiet();
    if (theirs.revision <= this.#base.revision || this.#isClosed || this.#state.kind === "conflict") return;
    await this.#mergeWith(theirs);
  }

  /** Takes what this browser kept of an earlier time, beside what the server has; a person decides between the two. */
  take({ base, content }: { readonly base: unknown; readonly content: unknown }): void {
    const merged = mergeContents(base, content, this.#content);
    if (merged.conflicts.length === 0) {
      this.#options.onMerged(merged.content);
      this.change(merged.content);
      return;
    }
    this.#ancestor = base;
    this.#content = content;
    this.#keepCopy();
    this.#options.onMerged(content);
    this.#tell({ kind: "conflict", conflicts: merged.conflicts, theirs: this.#base });
  }

  /** Goes on after `close`: React takes a screen off and puts it back. */
  open(): void {
    this.#isClosed = false;
  }

  /** Ends all timers. What is not on the server stays in the browser. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #isDirty(): boolean {
    return !isSame(this.#content, this.#base.content);
  }

  /** Waits for the answer to what is being sent. */
  async #quiet(): Promise<void> {
    while (this.#isSaving) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  #tell(state: KeeperState): void {
    this.#state = state;
    if (!this.#isClosed) this.#options.onState(state);
  }

  #saveAfter(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#isClosed) this.#timer = setTimeout(() => void this.#saveNow(), ms);
  }

  /** One write at a time; what changed meanwhile is written after it. */
  #keepCopy(): void {
    const { copies, itemId, now = Date.now } = this.#options;
    this.#copying ??= (async () => {
      let written: unknown;
      do {
        written = this.#content;
        const base = this.#ancestor ?? this.#base.content;
        const copy = { content: written, revision: this.#base.revision, base, at: now() };
        this.#isKept = await copies.write(itemId, copy);
      } while (written !== this.#content);
      this.#copying = undefined;
    })();
  }

  async #saveNow(): Promise<void> {
    if (this.#isSaving || this.#isClosed) return;
    if (!this.#isDirty()) return this.#settle();
    this.#isSaving = true;
    this.#tell({ kind: "saving" });
    const sent = this.#content;
    try {
      const { revision } = await this.#options.save(this.#base.revision, sent);
      this.#base = { revision, content: sent };
      this.#unanswered = [];
      this.#failures = 0;
      this.#isSaving = false;
      await this.#settle();
    } catch (error) {
      this.#isSaving = false;
      if (isUnanswered(error)) this.#unanswered = [...this.#unanswered, sent].slice(-MAX_UNANSWERED);
      await this.#failed(error);
    }
  }

  /** All is on the server, or more was written meanwhile. */
  async #settle(): Promise<void> {
    if (this.#isDirty()) {
      this.#tell({ kind: "unsaved" });
      return this.#saveAfter(SAVE_AFTER_MS);
    }
    await this.#copying;
    if (!this.#isDirty()) await this.#options.copies.remove(this.#options.itemId);
    this.#tell({ kind: "saved", at: (this.#options.now ?? Date.now)() });
  }

  async #failed(error: unknown): Promise<void> {
    if (error instanceof RefusedError && error.refusal.kind === "stale") return this.#mergeWithTheirs();
    if (error instanceof FaultError && error.fault === "no-session") return this.#tell({ kind: "signed-out" });
    if (error instanceof RefusedError || (error instanceof FaultError && !PASSING.has(error.fault)))
      return this.#tell({ kind: "refused", error });
    const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? SAVE_AFTER_MS;
    this.#failures += 1;
    await this.#copying;
    this.#tell({ kind: "offline", isKept: this.#isKept });
    this.#saveAfter(wait);
  }

  async #mergeWithTheirs(): Promise<void> {
    let theirs: Saved;
    try {
      theirs = await this.#options.load();
    } catch (error) {
      return this.#failed(error);
    }
    await this.#mergeWith(theirs);
  }

  async #mergeWith(theirs: Saved): Promise<void> {
    this.#options.gather?.();
    // Of a save whose answer was lost, one's own words came back.
    if (this.#unanswered.some((sent) => isSame(sent, theirs.content))) this.#base = theirs;
    this.#unanswered = [];
    const { content, conflicts } = mergeContents(this.#base.content, this.#content, theirs.content);
    if (conflicts.length > 0) return this.#tell({ kind: "conflict", conflicts, theirs });
    this.#show(content, theirs);
    await this.#settle();
  }

  /** Goes on from what the server has, with all that is to be there. */
  #show(content: unknown, theirs: Saved): void {
    this.#base = theirs;
    if (isSame(content, this.#content)) return;
    this.#content = content;
    this.#options.onMerged(content);
    this.#keepCopy();
  }
}

/** The server may have it, whatever the browser heard. */
const isUnanswered = (error: unknown): boolean => error instanceof FaultError && PASSING.has(error.fault);

/** What may be over by itself in a while. */
const PASSING: ReadonlySet<FaultError["fault"]> = new Set(["offline", "broken"]);
