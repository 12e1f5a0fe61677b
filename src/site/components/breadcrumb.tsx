import type { Trail, Ui } from "../views.ts";

/** @param trail from the home page down to the page itself, which is not a link. */
export const Breadcrumb = ({ trail, ui }: { readonly trail: Trail; readonly ui: Ui }) => (
  <nav class="breadcrumb" aria-label={ui.words.lists.breadcrumb}>
    <ol>
      {trail.map((step, at) => (
        <li>
          {at === trail.length - 1 ? (
            <span aria-current="page">{step.title}</span>
          ) : (
            <a href={step.href}>{step.title}</a>
          )}
        </li>
      ))}
    </ol>
  </nav>
);
