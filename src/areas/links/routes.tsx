import { inLanguage } from "#kernel/localized.ts";
import { breadcrumbLd } from "#site/json-ld.ts";
import type { Answer, PageContext, PublicRoute } from "#web/public/route.ts";
import { LinksPage } from "./pages.tsx";
import { linkTags, listLinkGroups } from "./queries.ts";

const PATH = "/lien-ket";

export const linkRoutes: readonly PublicRoute[] = [{ path: PATH, languages: "each", answer: answerLinks }];

function answerLinks(context: PageContext): Answer {
  const { edition, language, settings, ui } = context;
  context.use(...linkTags(edition));
  const words = context.words.links;
  const path = context.href(PATH);
  const trail = [
    { href: context.href("/"), title: context.words.chrome.home },
    { href: path, title: words.title },
  ];
  const site = {
    name: inLanguage(settings.name, language),
    agency: inLanguage(settings.agency, language),
    origin: context.origin,
  };
  return {
    kind: "page",
    visit: { kind: "links" },
    frame: {
      title: words.title,
      description: words.description,
      canonical: path,
      otherLanguageHref: language === "vi" ? `/en${PATH}` : PATH,
      jsonLd: [breadcrumbLd(site, trail)],
    },
    main: (
      <LinksPage
        ui={ui}
        trail={trail}
        groups={listLinkGroups(edition, language)}
        searchHref={context.href("/tim-kiem")}
      />
    ),
  };
}
