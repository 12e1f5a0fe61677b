export interface Problems {
  add(problem: string): void;
  list(): readonly string[];
}

/** A report with a hundred lines is read; one with a million fills the memory. */
const MAX_PROBLEMS = 100;
const MAX_LENGTH = 300;

/** Collects what went wrong, each message once. */
export function newProblems(): Problems {
  const found = new Set<string>();
  let isFull = false;
  return {
    add(problem) {
      const message = problem.length > MAX_LENGTH ? `${problem.slice(0, MAX_LENGTH).toWellFormed()}…` : problem;
      if (found.has(message)) return;
      if (found.size < MAX_PROBLEMS - 1) found.add(message);
      else isFull = true;
    },
    list: () => (isFull ? [...found, "there are more problems; these are the first"] : [...found]),
  };
}
