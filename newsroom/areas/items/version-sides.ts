/** A side of a comparison: a version by its number, or what is in work. */
export type Side = number | "in-work";

/** Which of two stands on the left, as one reads; nothing is newer than what is in work. */
export const isOlder = (one: Side, other: Side): boolean => one !== "in-work" && (other === "in-work" || one < other);

/** What a version can be compared with. The version in work is what is in work, with what is not saved yet. */
export const othersOf = (numbers: readonly number[], compared: number, workingVersion: number): readonly Side[] => [
  "in-work",
  ...numbers.filter((number) => number !== compared && number !== workingVersion),
];
