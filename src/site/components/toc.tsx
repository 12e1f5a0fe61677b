import type { HeadingView, Ui } from "../views.ts";

/** Fewer headings than these are seen at a glance. */
const LEAST = 3;

export const Toc = ({ headings, ui }: { readonly headings: readonly HeadingView[]; readonly ui: Ui }) =>
  headings.length < LEAST ? null : (
    <nav class="toc" aria-labelledby="toc">
      <h2 class="minor-heading" id="toc">
        {ui.words.lists.contents}
      </h2>
      <ol>
        {headings.map((heading) => (
          <li class={`toc-${heading.level}`}>
            <a href={`#${heading.id}`}>{heading.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
