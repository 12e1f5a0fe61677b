import type { Config } from "#config/config.ts";

/** A subcommand of `dinh`, as it is listed. */
export interface NamedCommand {
  /** As typed, e.g. `import`. */
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** What a subcommand does; one file of this folder each. */
export interface Command {
  /** What `--help` prints below the summary: how it is called, its own flags, examples. */
  readonly usage: string;
  /** Flags of this command beside those of the configuration; `true` when the flag takes a value. */
  readonly flags?: Readonly<Record<`--${string}`, boolean>>;
  /** How many words it takes at most; none without it. */
  readonly words?: number;
  readonly run: (given: Invocation) => Promise<ExitCode>;
}

/** What a command was called with. */
export interface Invocation {
  readonly config: Config;
  /** What is no flag, in order, after the command's name. */
  readonly words: readonly string[];
  /** The command's own flags; one without a value has the value "". */
  readonly flags: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  /** Aborted at the first SIGINT or SIGTERM: finish the step at hand, and stop. */
  readonly stop: AbortSignal;
}

/** Where a command speaks: results on standard output, progress and errors on standard error. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** Progress: rewritten in place on a terminal, a line every few seconds elsewhere. */
  readonly progress: (line: string) => void;
}

/** 0: done. 1: it could not be done. 2: it was called wrongly. 130: stopped from outside. */
export type ExitCode = 0 | 1 | 2 | 130;
