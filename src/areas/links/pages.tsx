import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import { EmptyState } from "#site/components/empty-state.tsx";
import { Icon } from "#site/components/icon.tsx";
import type { LinkedSite, LinkGroupView } from "#site/components/link-group.tsx";
import type { Lang, Trail, Ui } from "#site/views.ts";

export interface LinksPageProps {
  readonly ui: Ui;
  readonly trail: Trail;
  readonly groups: readonly GroupView[];
  readonly searchHref: string;
}

interface GroupView extends LinkGroupView {
  readonly lang?: Lang | undefined;
  readonly links: readonly SiteView[];
}

interface SiteView extends LinkedSite {
  readonly lang?: Lang | undefined;
  readonly description?: string | undefined;
}

/** Every linked website, with what it is and where it leads. */
export const LinksPage = ({ ui, trail, groups, searchHref }: LinksPageProps) => {
  const words = ui.words.links;
  return (
    <div class="frame list-page links-page">
      <Breadcrumb trail={trail} ui={ui} />
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="page-description">{words.description}</p>
      </header>
      {groups.length === 0 ? (
        <EmptyState
          title={words.empty}
          text={words.emptyText}
          actions={[{ href: searchHref, title: ui.words.chrome.search }]}
        />
      ) : (
        groups.map((group, at) => <Group group={group} id={`nhom-${at + 1}`} />)
      )}
    </div>
  );
};

const Group = ({ group, id }: { readonly group: GroupView; readonly id: string }) => (
  <section class="site-group" aria-labelledby={id}>
    <div class="block-head">
      <h2 id={id} lang={group.lang}>
        {group.title}
      </h2>
    </div>
    <ul class="site-cards">
      {group.links.map((site) => (
        <li>
          <a class="site-card" href={site.href} rel="noopener">
            <SiteLogo logo={site.logo} />
            <span class="site-text">
              <strong lang={site.lang}>{site.title}</strong>
              {site.description && <span class="site-description">{site.description}</span>}
              <span class="site-host">{hostOf(site.href)}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  </section>
);

const SiteLogo = ({ logo }: { readonly logo: LinkedSite["logo"] }) => (
  <span class="link-logo">
    {logo ? (
      <img src={logo.src} width={logo.width} height={logo.height} alt="" loading="lazy" decoding="async" />
    ) : (
      <Icon name="external" />
    )}
  </span>
);

/** Readers should see where they are going before they go. */
const hostOf = (href: string): string => URL.parse(href)?.hostname.replace(/^www\./, "") ?? href;
