import type { Link } from "../views.ts";

/** Where to go on: sub-sections, or those beside a section. One on a page. */
export const SectionLinks = ({ title, links }: { readonly title: string; readonly links: readonly Link[] }) => (
  <nav class="sub-sections" aria-labelledby="sub-sections">
    <h2 class="minor-heading" id="sub-sections">
      {title}
    </h2>
    <ul>
      {links.map((link) => (
        <li>
          <a href={link.href}>{link.title}</a>
        </li>
      ))}
    </ul>
  </nav>
);
