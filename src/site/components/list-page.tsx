import type { Child } from "hono/jsx";
import type { Trail, Ui } from "../views.ts";
import { Breadcrumb } from "./breadcrumb.tsx";
import { Icon } from "./icon.tsx";

export interface ListPageProps {
  readonly ui: Ui;
  /** From the home page to this one. */
  readonly trail: Trail;
  readonly title: string;
  readonly description?: string | undefined;
  readonly feedHref?: string | undefined;
  /** Sub-sections, filters: above the list on narrow screens, beside it on wide ones. */
  readonly aside?: Child;
  /** Where else to go: below the list on narrow screens, beside it on wide ones. */
  readonly after?: Child;
  /** The list takes the whole width. */
  readonly isWide?: boolean;
  readonly children?: Child;
}

/** The main part of any list: where we are, its title, what it holds, then the list itself. */
export const ListPage = ({
  ui,
  trail,
  title,
  description,
  feedHref,
  aside,
  after,
  isWide,
  children,
}: ListPageProps) => (
  <div class="frame list-page">
    <Breadcrumb trail={trail} ui={ui} />
    <header class="page-head">
      <h1>{title}</h1>
      {description && <p class="page-description">{description}</p>}
      {feedHref !== undefined && (
        <a class="feed-link" href={feedHref} aria-label={ui.words.lists.feedOf(title)}>
          <Icon name="feed" />
          RSS
        </a>
      )}
    </header>
    <div class={isWide ? undefined : "list-columns"}>
      {aside && <div class="list-aside">{aside}</div>}
      <div class="list-body">{children}</div>
      {after && <div class="list-aside">{after}</div>}
    </div>
  </div>
);
