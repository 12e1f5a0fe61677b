import { type Instant, toIso } from "#kernel/instant.ts";
import type { SiteView } from "./chrome.ts";
import type { NewsSummary, Trail } from "./views.ts";

/** Descriptions for search engines, after schema.org. Addresses in them are absolute. */

/** A data block, which `script-src 'self'` allows: it is never run. Nothing in it can end the element. */
export const dataBlock = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify(value).replaceAll("<", "\\u003c")}</script>`;

export const absolute = (site: Pick<SiteView, "origin">, href: string): string =>
  href.startsWith("/") ? site.origin + href : href;

export function websiteLd(site: SiteView, searchHref: string): object {
  return {
    "@context": "https://schema.org",
    "@type": "WebSite",
    name: site.name,
    url: `${site.origin}/`,
    publisher: organizationLd(site),
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${site.origin}${searchHref}?q={search_term_string}` },
      "query-input": "required name=search_term_string",
    },
  };
}

export function breadcrumbLd(site: SiteView, trail: Trail): object {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: trail.map((step, at) => ({
      "@type": "ListItem",
      position: at + 1,
      name: step.title,
      item: absolute(site, step.href),
    })),
  };
}

export interface ArticleFacts extends NewsSummary {
  readonly updatedAt?: Instant | undefined;
  readonly byline?: string | undefined;
}

export function newsArticleLd(site: SiteView, article: ArticleFacts): object {
  const url = absolute(site, article.href);
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: article.title,
    ...(article.lead === undefined ? {} : { description: article.lead }),
    inLanguage: article.lang,
    url,
    mainEntityOfPage: url,
    datePublished: toIso(article.publishedAt),
    dateModified: toIso(article.updatedAt ?? article.publishedAt),
    ...(article.section === undefined ? {} : { articleSection: article.section.title }),
    ...(article.picture === undefined ? {} : { image: [absolute(site, article.picture.src)] }),
    author: article.byline ? { "@type": "Person", name: article.byline } : organizationLd(site),
    publisher: organizationLd(site),
  };
}

function organizationLd(site: SiteView): object {
  return { "@type": "GovernmentOrganization", name: site.agency, url: `${site.origin}/` };
}
