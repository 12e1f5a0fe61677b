import type { PageChrome } from "./chrome.ts";
import { Icon } from "./components/icon.tsx";
import { SearchForm } from "./components/search-form.tsx";
import { Emblem } from "./emblem.tsx";
import { MenuBar, MenuDisclosure } from "./menu.tsx";
import { gap } from "./page-template.ts";
import type { Ui } from "./views.ts";

/** Everything above the main part but alerts. Its gaps: `language`, the address of the other language; `query`. */
export const Header = ({ chrome }: { readonly chrome: PageChrome }) => (
  <header class="site-header">
    <SampleNotice chrome={chrome} />
    <Utilities chrome={chrome} />
    <div class="masthead">
      <div class="frame masthead-inner">
        <Brand chrome={chrome} />
        <SearchForm
          id="q"
          action={chrome.paths.search}
          suggestHref={chrome.paths.suggest}
          query={gap("query")}
          ui={chrome.ui}
        />
        <MenuDisclosure items={chrome.menu} homeHref={chrome.paths.home} ui={chrome.ui} />
      </div>
    </div>
    <MenuBar items={chrome.menu} homeHref={chrome.paths.home} allHref={chrome.paths.sections} ui={chrome.ui} />
  </header>
);

const Utilities = ({ chrome }: { readonly chrome: PageChrome }) => {
  const { ui, today, site, paths } = chrome;
  const words = ui.words.chrome;
  return (
    <div class="utilities">
      <div class="frame utilities-inner">
        <p class="today">
          <time datetime={today.date}>{today.text}</time>
          {today.lunarText && <span class="lunar">{today.lunarText}</span>}
        </p>
        {site.hotline && (
          <p class="hotline">
            {words.hotline}: <a href={telephone(site.hotline)}>{site.hotline}</a>
          </p>
        )}
        <TextSize ui={ui} />
        {paths.otherHome !== undefined && (
          <a
            class="language"
            href={gap("language")}
            lang={ui.lang === "vi" ? "en" : "vi"}
            hreflang={ui.lang === "vi" ? "en" : "vi"}
          >
            {words.otherLanguage}
          </a>
        )}
      </div>
    </div>
  );
};

/** Hidden until `client/text-size.ts` says that it works. */
export const TextSize = ({ ui: { words } }: { readonly ui: Ui }) => (
  <fieldset class="text-size" aria-label={words.chrome.textSize} data-text-size hidden>
    <SizeButton value="-1" sign="A−" meaning={words.chrome.textSmaller} />
    <SizeButton value="0" sign="A" meaning={words.chrome.textNormal} />
    <SizeButton value="1" sign="A+" meaning={words.chrome.textLarger} />
  </fieldset>
);

const SizeButton = (props: { readonly value: string; readonly sign: string; readonly meaning: string }) => (
  <button type="button" value={props.value}>
    <span aria-hidden="true">{props.sign}</span>
    <span class="hidden-text">{props.meaning}</span>
  </button>
);

const Brand = ({ chrome: { site, paths } }: { readonly chrome: PageChrome }) => (
  <a class="brand" href={paths.home}>
    {site.logo ? (
      <img class="emblem" src={site.logo.src} width={site.logo.width} height={site.logo.height} alt="" />
    ) : (
      <Emblem />
    )}
    <span class="brand-text">
      <span class="brand-agency">{site.agency}</span>
      <span class="brand-name">{site.name}</span>
    </span>
  </a>
);

/** As RFC 3966 writes a local number. */
export const telephone = (number: string): string => `tel:${number.replaceAll(/[^+\d]/g, "")}`;

const SampleNotice = ({ chrome: { sampleNotice } }: { readonly chrome: PageChrome }) =>
  sampleNotice ? (
    <div class="sample-notice">
      <p class="frame">
        <Icon name="info" /> {sampleNotice}
      </p>
    </div>
  ) : null;
