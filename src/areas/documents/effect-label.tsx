import { shortDateText } from "#site/components/date-time.tsx";
import type { IsoDate, Ui } from "#site/views.ts";
import type { Effect } from "./effect.ts";

export interface EffectView {
  readonly effect: Effect;
  /** When it comes into force, or ended; absent where the date says nothing more. */
  readonly since?: IsoDate | undefined;
}

/** Whether a document is in force, in words; the colour only repeats them. */
export const EffectLabel = ({ view, ui }: { readonly view: EffectView; readonly ui: Ui }) => (
  <span class={`effect effect-${view.effect}`} lang={ui.lang}>
    {ui.words.documents.effect[view.effect]}
  </span>
);

/** The label and its date: `Hết hiệu lực từ ngày 01/01/2027`. */
export const EffectLine = ({ view, ui }: { readonly view: EffectView; readonly ui: Ui }) => (
  <>
    <EffectLabel view={view} ui={ui} />
    {view.since !== undefined && <> {ui.words.documents.from(shortDateText(view.since))}</>}
  </>
);
