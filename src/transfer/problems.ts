import { closeSync, openSync, writeSync } from "node:fs";

/** What is to be known of one place of what is being imported. */
export interface Problem {
  /** `line 12`, or the path of a file. */
  readonly at: string;
  /** As the source calls the thing, where it does. */
  readonly id?: string | undefined;
  readonly what: string;
  /** What whoever reads this should do. */
  readonly remedy: string;
  /** Nothing of it is in; otherwise it is in, and should be looked at. */
  readonly isLeftOut: boolean;
}

export interface ProblemReport {
  readonly add: (problem: Problem) => void;
  readonly leftOut: () => number;
  readonly toLookAt: () => number;
  /** Says how many were not printed, and closes the file. */
  readonly end: () => void;
}

/** Lines on the terminal: as many as a person scrolls through. The file gets all. */
const MAX_PRINTED = 1_000;
/** UTF-16 units of one problem: part of it is somebody else's text. */
const MAX_LENGTH = 500;

/**
 * Prints the first thousand problems as they come, and writes all to a file where one is named.
 *
 * @throws when the file cannot be written.
 */
export function reportProblems(print: (line: string) => void, file?: string): ProblemReport {
  const written = file === undefined ? undefined : openSync(file, "w");
  let leftOut = 0;
  let toLookAt = 0;
  return {
    leftOut: () => leftOut,
    toLookAt: () => toLookAt,
    add: (problem) => {
      if (problem.isLeftOut) leftOut += 1;
      else toLookAt += 1;
      const line = describe(problem);
      if (leftOut + toLookAt <= MAX_PRINTED) print(line);
      if (written !== undefined) writeSync(written, `${line}\n`);
    },
    end: () => {
      const unprinted = leftOut + toLookAt - MAX_PRINTED;
      if (unprinted > 0)
        print(`… and ${unprinted} more${file === undefined ? "; --report <file> writes all of them" : `, in ${file}`}`);
      if (written !== undefined) closeSync(written);
    },
  };
}

function describe({ at, id, what, remedy, isLeftOut }: Problem): string {
  const place = id === undefined ? at : `${at}, ${id}`;
  const advice = remedy.charAt(0).toUpperCase() + remedy.slice(1);
  return oneLine(`${place}: ${isLeftOut ? "left out: " : ""}${what}. ${advice}.`);
}

/** What a file says must not move the cursor of whoever reads about it. */
const oneLine = (text: string): string => {
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ");
  return plain.length > MAX_LENGTH ? `${plain.slice(0, MAX_LENGTH - 1).toWellFormed()}…` : plain;
};
