import type { Brought } from "#editorial/bring-in.ts";

/** What one line or file of a source comes to. */
export type Reading = Found | Fault;

export interface Found {
  readonly kind: "found";
  /** `line 12`, or the path of a file. */
  readonly at: string;
  /** As the source calls it. */
  readonly id: string;
  readonly thing: Brought;
  /** Stored files that it shows, as items; each is created once and left alone afterwards. */
  readonly media?: readonly Brought[];
  /** What was mended or guessed and should be looked at. */
  readonly notes: readonly Note[];
}

export interface Note {
  readonly what: string;
  readonly remedy: string;
}

export interface Fault extends Note {
  readonly kind: "fault";
  readonly at: string;
  readonly id?: string | undefined;
}

/** Something that can be read from beginning to end, and again. */
export interface Source {
  /** Things in the order of the source, some at a time, all of one kind of item. */
  readonly readings: () => AsyncIterable<readonly Reading[]>;
  /** How much of it was read, from 0 to 1. */
  readonly done: () => number;
  /** Why it could not be read to its end, where what came before could. */
  readonly brokenOff?: () => string | undefined;
}

/** What became of one record before it has a place: what readers of single records give back. */
export type RecordReading =
  | { readonly kind: "found"; readonly id: string; readonly thing: Brought; readonly notes: readonly Note[] }
  | ({ readonly kind: "fault"; readonly id?: string | undefined } & Note);
