import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** What is wrong with a field, in words of whoever has to mend it. */
export function describeIssue(issue: Issue, whole: string): string {
  return `${issue.path.join(".") || whole}: ${words(issue)}`;
}

function words(issue: Issue): string {
  const { message } = issue;
  // Of the ways in which a value may be given, the one that came nearest says most.
  if (issue.code === "invalid_union") {
    const told = issue.errors.flat().find((inner) => inner.code === "custom");
    if (told !== undefined) return told.message;
    return issue.errors.flat().some((inner) => /received undefined$/.test(inner.message)) ? "is missing" : message;
  }
  if (issue.code === "unrecognized_keys") return `${issue.keys.join(", ")} is known to nobody here`;
  if (/received undefined$/.test(message)) return "is missing";
  const [, wanted, got] = /expected (\w+), received (\w+)$/.exec(message) ?? [];
  if (wanted === undefined) return message;
  return `should be ${TYPES[wanted] ?? wanted}, not ${TYPES[got ?? ""] ?? got}`;
}

const TYPES: { readonly [type: string]: string } = {
  string: "text",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  record: "an object",
  null: "null",
};
