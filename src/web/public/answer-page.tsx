import { listAlerts } from "#areas/alerts/index.ts";
import type { MadePage } from "#edition/page-cache.ts";
import type { PageFrame } from "#site/chrome.ts";
import { ErrorPage, type ErrorStatus, errorWords } from "#site/components/error-page.tsx";
import { toHtml } from "#site/html.ts";
import { renderPage } from "#site/layout.tsx";
import type { KeptChrome } from "./chrome-keeper.ts";
import { suggestPath } from "./paths.ts";
import type { Answer, PageContext } from "./route.ts";
import type { Uses } from "./uses.ts";

/** A defect or a bad request, told without detail. */
interface Failed {
  readonly kind: "failed";
  readonly status: 400 | 500;
}

export interface RenderedAnswer {
  readonly page: MadePage;
  /** Whether it may be kept and given to others: real pages, not what is missing or moved. */
  readonly isKept: boolean;
}

const HTML = "text/html; charset=utf-8";

/** An answer as it goes over the wire, but for compression. */
export function answerPage(
  answer: Answer | Failed,
  context: PageContext,
  chrome: KeptChrome,
  uses: Uses,
): RenderedAnswer {
  const made = (page: Omit<MadePage, "tags" | "freshUntil">, isKept: boolean): RenderedAnswer => ({
    page: { ...page, tags: [...uses.tags], freshUntil: uses.until },
    isKept,
  });
  const framed = (frame: Omit<PageFrame, "path">, main: string): string => {
    for (const tag of chrome.tags) uses.tags.add(tag);
    context.until(chrome.freshUntil);
    const alerts = chrome.hasAlertsOfPages
      ? listAlerts(context.edition, context.language, context.path, context.now)
      : [];
    return renderPage(chrome.rendered, { ...frame, path: context.path, alerts }, main);
  };
  const error = (status: ErrorStatus, withdrawn?: { readonly title: string; readonly notice: string }) => {
    const main = toHtml(
      <ErrorPage
        status={status}
        ui={context.ui}
        homeHref={context.href("/")}
        searchHref={context.href("/tim-kiem")}
        suggestHref={suggestPath(context.language)}
        hotline={context.settings.contact.hotline}
        withdrawn={withdrawn}
      />,
    );
    const body = framed({ title: errorWords(status, context.ui)[0], canonical: context.path, noIndex: true }, main);
    return made({ status, type: HTML, body }, false);
  };

  switch (answer.kind) {
    case "page": {
      const body = framed(answer.frame, toHtml(answer.main));
      const status = answer.status ?? 200;
      return made({ status, type: HTML, body, visit: answer.visit }, status === 200);
    }
    case "text":
      return made(
        {
          status: answer.status ?? 200,
          type: answer.type,
          body: answer.body,
          ...(answer.headers === undefined ? {} : { headers: answer.headers }),
        },
        (answer.status ?? 200) === 200,
      );
    case "redirect":
      return made(
        {
          status: answer.permanent ? 301 : 302,
          type: "text/plain; charset=utf-8",
          body: "",
          headers: { location: encodeLocation(answer.to) },
        },
        false,
      );
    case "not-found":
      return error(404);
    case "gone":
      return error(410, { title: answer.title, notice: answer.notice });
    case "failed":
      return error(answer.status);
  }
}

/** A `Location` value: what is not allowed in a header or an address is percent-encoded, so no line can be split. */
const encodeLocation = (to: string): string => encodeURI(to).replaceAll("%25", "%");
