import { readSections, type Section } from "#areas/sections/index.ts";
import type { EntryRow } from "#edition/entries.ts";
import { inLanguage } from "#kernel/localized.ts";
import type { Answer, PageContext, PublicRoute } from "#web/public/route.ts";
import { type Endpoint, isInPath, parameterNames, toRoute } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { openApi, parameterSchemas } from "./openapi.ts";
import { ApiPage, type EndpointView, type FieldView } from "./page.tsx";
import { OPEN_TO_ALL, problemAnswer } from "./problem.ts";

const CONTRACT_PATH = "/api/v1/openapi.json";

/** The API, its contract, the page to try it on; last what is none of these, for programs want no page of words. */
export const apiRoutes: readonly PublicRoute[] = [
  { path: "/api", languages: "each", answer: answerPage },
  { path: CONTRACT_PATH, languages: "one", answer: answerContract },
  ...endpoints.map(toRoute),
  {
    path: "/api/v1/*",
    languages: "one",
    answer: () => problemAnswer({ status: 404, detail: `there is no such address; see ${CONTRACT_PATH}` }),
  },
];

function answerContract({ settings, origin }: PageContext): Answer {
  const body = JSON.stringify(openApi(inLanguage(settings.name, "vi"), origin));
  return { kind: "text", type: "application/json", body, headers: OPEN_TO_ALL };
}

function answerPage(context: PageContext): Answer {
  const { words, language, edition } = context;
  context.use("kind:section", "kind:article", "kind:document");
  const path = context.href("/api");
  const slugs = readSections(edition, language).roots.flatMap(slugsOf);
  return {
    kind: "page",
    visit: { kind: "list" },
    frame: {
      title: words.api.title,
      description: words.api.description,
      canonical: path,
      otherLanguageHref: language === "vi" ? "/en/api" : "/api",
    },
    main: (
      <ApiPage
        ui={context.ui}
        trail={[
          { href: context.href("/"), title: words.chrome.home },
          { href: path, title: words.api.title },
        ]}
        contract={{ href: CONTRACT_PATH, title: words.api.contract }}
        feeds={{ href: context.href("/rss"), title: words.api.feeds }}
        endpoints={endpoints.map((of) => endpointView(context, of, slugs))}
      />
    ),
  };
}

const slugsOf = (section: Section): string[] => [section.slug, ...section.children.flatMap(slugsOf)];

function endpointView(context: PageContext, of: Endpoint, sectionSlugs: readonly string[]): EndpointView {
  const { name, path } = of;
  const title = context.words.api.endpoints[name] ?? of.summary;
  if (parameterNames(of).some((parameter) => isInPath(of, parameter)))
    return { name, path, title, exampleHref: exampleOf(context, of) };
  const fields = Object.entries(parameterSchemas(of)).map(([parameter, schema]): FieldView => {
    const [example] = schema.examples ?? [];
    const options = parameter === "section" ? sectionSlugs : schema.enum;
    return {
      name: parameter,
      label: context.words.api.parameters[parameter] ?? parameter,
      isRequired: schema.isRequired,
      hint: schema.default === undefined ? (options === undefined ? example : undefined) : String(schema.default),
      value: schema.isRequired ? example : undefined,
      options,
      isNumber: schema.type === "integer",
    };
  });
  return { name, path, title, fields };
}

/** The newest item that the address could be asked for. */
function exampleOf({ edition }: PageContext, of: Endpoint): string | undefined {
  const kind = of.name === "getArticle" ? "article" : "document";
  const newest = edition.get<Pick<EntryRow, "item_id">>(
    `select item_id from entry where kind = ? and language = 'vi' and state = 'published'
     order by published_at desc limit 1`,
    kind,
  );
  return newest && of.path.replace("{id}", newest.item_id);
}
