import { Breadcrumb } from "#site/components/breadcrumb.tsx";
import type { Trail, Ui } from "#site/views.ts";
import { FEED_FILES, FEED_FORMATS } from "./model.ts";

/** One feed in its three formats. */
export interface FeedLine {
  readonly title: string;
  /** How far below a main section. */
  readonly depth: number;
  /** What stands before `rss.xml`, with a slash at its end. */
  readonly folder: string;
}

export interface FeedsPageProps {
  readonly ui: Ui;
  readonly trail: Trail;
  readonly main: readonly FeedLine[];
  readonly sections: readonly FeedLine[];
  readonly calendarHref: string;
  /** Where programmers read on. */
  readonly openDataHref: string;
}

const FORMAT_NAMES = { rss: "RSS", atom: "Atom", json: "JSON" } as const;

/** Every feed of the site, and what to do with one. */
export const FeedsPage = ({ ui, trail, main, sections, calendarHref, openDataHref }: FeedsPageProps) => {
  const words = ui.words.feeds;
  return (
    <div class="frame list-page">
      <Breadcrumb trail={trail} ui={ui} />
      <header class="page-head">
        <h1>{words.title}</h1>
        <p class="page-description">{words.description}</p>
      </header>
      <div class="list-body feeds">
        <FeedTable id="feeds-whole" title={words.whole} lines={main} ui={ui} />
        {sections.length > 0 && <FeedTable id="feeds-sections" title={words.bySection} lines={sections} ui={ui} />}
        <section aria-labelledby="feeds-calendar">
          <h2 id="feeds-calendar">{words.calendar}</h2>
          <p>{words.calendarText}</p>
          <p class="feed-formats">
            <a class="tag" href={calendarHref}>
              iCalendar
            </a>
          </p>
        </section>
        <section aria-labelledby="feeds-programs">
          <h2 id="feeds-programs">{words.forPrograms}</h2>
          <p>
            {words.forProgramsText} <a href={openDataHref}>{words.openData}</a>
          </p>
        </section>
      </div>
    </div>
  );
};

interface FeedTableProps {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly FeedLine[];
  readonly ui: Ui;
}

const FeedTable = ({ id, title, lines, ui }: FeedTableProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <ul class="feed-list">
      {lines.map((line) => (
        <li class={line.depth === 0 ? undefined : "feed-below"}>
          <span class="feed-title">{line.title}</span>
          <span class="feed-formats">
            {FEED_FORMATS.map((format) => (
              <a
                class="tag"
                href={`${line.folder}${FEED_FILES[format]}`}
                aria-label={ui.words.feeds.link(FORMAT_NAMES[format], line.title)}
              >
                {FORMAT_NAMES[format]}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  </section>
);
