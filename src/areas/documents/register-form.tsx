import { formatNumber } from "#language/dates.ts";
import type { Lang, Ui } from "#site/views.ts";

export interface RegisterFormView {
  readonly action: string;
  readonly groups: readonly ChoiceGroup[];
  /** What could not be read, in words; empty on a good page. */
  readonly faults: readonly string[];
}

/** One filter: the values it can have. */
export interface ChoiceGroup {
  /** The query parameter. */
  readonly name: string;
  readonly title: string;
  readonly isFaulty: boolean;
  readonly options: readonly ChoiceOption[];
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
  readonly lang?: Lang | undefined;
  /** How many documents it would leave; absent where it is not known. */
  readonly count?: number | undefined;
  readonly isChosen: boolean;
}

/**
 * A plain form: each choice of filters has an address of its own, and no script is needed. On a phone the filters are
 * folded while none is chosen, so that documents come first.
 */
export const RegisterForm = ({ form, ui }: { readonly form: RegisterFormView; readonly ui: Ui }) => {
  const words = ui.words.documents;
  return (
    <search class="register-search no-print">
      <form action={form.action} method="get" class="register-form">
        <Faults faults={form.faults} ui={ui} />
        <div class="register-words">
          <div class="field">
            <label for="document-query">{words.find}</label>
            <input
              id="document-query"
              type="search"
              name="q"
              placeholder={words.findPlaceholder}
              autocomplete="off"
              enterkeyhint="search"
            />
          </div>
          <button class="button" type="submit">
            {words.show}
          </button>
        </div>
        <details class="register-filters" open={isOpen(form)}>
          <summary>{ui.words.lists.filters}</summary>
          <div class="register-choices">
            {form.groups.map((group) => (
              <Choice group={group} ui={ui} />
            ))}
          </div>
        </details>
      </form>
    </search>
  );
};

const isOpen = ({ groups, faults }: RegisterFormView): boolean =>
  faults.length > 0 || groups.some((group) => group.options.some((option) => option.isChosen));

const Faults = ({ faults, ui }: { readonly faults: readonly string[]; readonly ui: Ui }) =>
  faults.length === 0 ? null : (
    <div class="callout callout-warning" role="alert" id="register-faults">
      <p class="callout-title">{ui.words.documents.faultTitle}</p>
      {faults.map((fault) => (
        <p>{fault}</p>
      ))}
      <p>{ui.words.documents.faultText}</p>
    </div>
  );

const Choice = ({ group, ui }: { readonly group: ChoiceGroup; readonly ui: Ui }) => {
  const id = `document-${group.name}`;
  return (
    <div class="field">
      <label for={id}>{group.title}</label>
      <select
        id={id}
        name={group.name}
        aria-invalid={group.isFaulty ? "true" : undefined}
        aria-describedby={group.isFaulty ? "register-faults" : undefined}
      >
        <option value="">{ui.words.documents.any}</option>
        {group.options.map((option) => (
          <option value={option.value} selected={option.isChosen} lang={option.lang}>
            {option.count === undefined ? option.label : `${option.label} (${formatNumber(option.count, ui.lang)})`}
          </option>
        ))}
      </select>
    </div>
  );
};
