import type { Link, LogoView } from "../views.ts";

export interface LinkGroupView {
  readonly title: string;
  readonly links: readonly LinkedSite[];
}

export interface LinkedSite extends Link {
  readonly logo?: LogoView | undefined;
}

/** Linked websites under their group's title; a site without a logo is a plain line. */
export const LinkGroup = ({ group }: { readonly group: LinkGroupView }) => (
  <section class="link-group">
    <h3 class="minor-heading">{group.title}</h3>
    <ul>
      {group.links.map((site) => (
        <li>
          <a href={site.href} rel="noopener">
            <span class="link-logo">
              {site.logo && (
                <img
                  src={site.logo.src}
                  width={site.logo.width}
                  height={site.logo.height}
                  alt=""
                  loading="lazy"
                  decoding="async"
                />
              )}
            </span>
            {site.title}
          </a>
        </li>
      ))}
    </ul>
  </section>
);
