import type { Child } from "hono/jsx";
import type { Ui } from "../views.ts";
import { Icon } from "./icon.tsx";

export interface SectionHeadingProps {
  readonly id?: string;
  readonly title: string;
  /** Where the whole list is. */
  readonly href?: string | undefined;
  readonly moreWords?: string;
  readonly ui: Ui;
  readonly children?: Child;
}

/** The heading of a block, under the eave line. */
export const SectionHeading = ({ id, title, href, moreWords, ui, children }: SectionHeadingProps) => (
  <div class="block-head">
    <h2 id={id}>{href === undefined ? title : <a href={href}>{title}</a>}</h2>
    {children}
    {href !== undefined && (
      <a class="more" href={href} aria-label={moreWords ?? ui.words.lists.seeAllOf(title)}>
        {moreWords ?? ui.words.lists.seeAll}
        <Icon name="right" />
      </a>
    )}
  </div>
);
