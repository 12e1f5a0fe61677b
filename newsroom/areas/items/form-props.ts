import type { Draft } from "#newsroom/writing/use-draft.ts";
import type { Whole } from "./whole.ts";

/** What every kind's form is given. */
export interface FormProps {
  readonly item: Whole;
  readonly draft: Draft;
  readonly isReadOnly: boolean;
}
