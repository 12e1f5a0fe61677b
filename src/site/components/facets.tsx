import { formatNumber } from "#language/dates.ts";
import type { Ui } from "../views.ts";
import { Icon } from "./icon.tsx";

export interface FacetGroup {
  readonly title: string;
  readonly options: readonly FacetOption[];
}

export interface FacetOption {
  readonly label: string;
  /** The same list with this choice made; of a chosen one, without it. */
  readonly href: string;
  readonly count?: number | undefined;
  readonly isChosen: boolean;
}

export interface FacetsProps {
  readonly groups: readonly FacetGroup[];
  /** The list without any choice; shown while there is one. */
  readonly clearHref: string;
  readonly ui: Ui;
}

/** Filters as plain links: they work without scripts, and each choice has its address. */
export const Facets = ({ groups, clearHref, ui }: FacetsProps) => {
  const shown = groups.filter((group) => group.options.length > 0);
  if (shown.length === 0) return null;
  const anyChosen = shown.some((group) => group.options.some((option) => option.isChosen));
  return (
    <nav class="facets" aria-label={ui.words.lists.filters}>
      {anyChosen && (
        <p class="clear-filters">
          <a href={clearHref}>{ui.words.lists.clearFilters}</a>
        </p>
      )}
      {shown.map((group) => (
        <section>
          <h2 class="facet-title">{group.title}</h2>
          <ul>
            {group.options.map((option) => (
              <li>
                <FacetLink option={option} ui={ui} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
};

const FacetLink = ({ option, ui }: { readonly option: FacetOption; readonly ui: Ui }) => (
  <a
    href={option.href}
    class="facet"
    aria-current={option.isChosen ? "true" : undefined}
    aria-label={option.isChosen ? ui.words.lists.removeFilter(option.label) : undefined}
  >
    <span>{option.label}</span>
    {option.isChosen ? (
      <Icon name="close" />
    ) : (
      option.count !== undefined && <small>{formatNumber(option.count, ui.lang)}</small>
    )}
  </a>
);
