import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import type { Link, Trail, Ui } from "#site/views.ts";

/** One address of the API, as a form that asks it. */
export interface EndpointView {
  readonly name: string;
  /** As OpenAPI writes it. */
  readonly path: string;
  /** One line, in the page's language. */
  readonly title: string;
  /** Absent for what is asked by its path: those have an example instead. */
  readonly fields?: readonly FieldView[] | undefined;
  readonly exampleHref?: string | undefined;
}

export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** What stands in the empty field, or is sent when nothing is chosen. */
  readonly hint?: string | undefined;
  readonly value?: string | undefined;
  /** Where only some values are possible. */
  readonly options?: readonly string[] | undefined;
  readonly isNumber: boolean;
}

export interface ApiPageProps {
  readonly ui: Ui;
  readonly trail: Trail;
  readonly contract: Link;
  readonly feeds: Link;
  readonly endpoints: readonly EndpointView[];
}

/** What the API answers, to be tried with plain forms. */
export const ApiPage = ({ ui, trail, contract, feeds, endpoints }: ApiPageProps) => {
  const words = ui.words.api;
  return (
    <div class="frame list-page">
      <Breadcrumb trail={trail} ui={ui} />
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="page-description">{words.description}</p>
      </header>
      <div class="list-body api">
        <p class="api-contract">
          <a class="button" href={contract.href}>
            {contract.title}
          </a>
          <span>{words.contractText}</span>
          <a href={feeds.href}>{feeds.title}</a>
        </p>
        {endpoints.map((endpoint) => (
          <EndpointBlock endpoint={endpoint} ui={ui} />
        ))}
        <section aria-labelledby="api-limits">
          <h2 id="api-limits">{words.limits}</h2>
          <ul>
            {words.limitsText.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  );
};

const EndpointBlock = ({ endpoint, ui }: { readonly endpoint: EndpointView; readonly ui: Ui }) => {
  const { name, path, title, fields, exampleHref } = endpoint;
  const words = ui.words.api;
  return (
    <section class="api-endpoint" aria-labelledby={`api-${name}`}>
      <h2 id={`api-${name}`}>{title}</h2>
      <p class="api-path">
        <code>GET {path}</code>
      </p>
      {fields === undefined ? (
        <p>{exampleHref === undefined ? words.noExample : <a href={exampleHref}>{words.example}</a>}</p>
      ) : (
        <form action={path} method="get" class="api-form">
          {fields.map((field) => (
            <Field id={`api-${name}-${field.name}`} field={field} ui={ui} />
          ))}
          <button class="button" type="submit">
            {words.answer}
          </button>
        </form>
      )}
    </section>
  );
};

const Field = ({ id, field, ui }: { readonly id: string; readonly field: FieldView; readonly ui: Ui }) => {
  const { name, label, isRequired, hint, value, options, isNumber } = field;
  return (
    <div class="api-field">
      <label for={id}>
        {label} <code>{name}</code>
        {isRequired && <span class="api-required"> ({ui.words.api.required})</span>}
      </label>
      {options === undefined ? (
        <input
          id={id}
          name={name}
          value={value}
          placeholder={hint}
          required={isRequired}
          inputmode={isNumber ? "numeric" : undefined}
          autocomplete="off"
        />
      ) : (
        <select id={id} name={name}>
          <option value="">{hint ?? ui.words.api.any}</option>
          {options
            .filter((option) => option !== hint)
            .map((option) => (
              <option value={option}>{option}</option>
            ))}
        </select>
      )}
    </div>
  );
};
