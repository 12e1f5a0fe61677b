import type { Mark } from "./model.ts";

export const NO_MARKS: readonly Mark[] = [];

export function isSameMark(one: Mark | undefined, other: Mark | undefined): boolean {
  return one === other || (one?.type === other?.type && valueIn(one) === valueIn(other));
}

function valueIn(mark: Mark | undefined): string | undefined {
  if (mark?.type === "link") return mark.attrs.href;
  return mark?.type === "lang" ? mark.attrs.lang : undefined;
}
