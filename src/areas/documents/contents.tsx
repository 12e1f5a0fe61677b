import { formatNumber } from "#language/dates.ts";
import type { HeadingView, Ui } from "#site/views.ts";

/** Fewer headings than these are seen at a glance. */
const LEAST = 3;
/** More than these are folded by chapter. */
const MOST_OPEN = 40;

/** The table of contents of a document: folded, chapter by chapter where it is long, and working without scripts. */
export const Contents = ({ headings, ui }: { readonly headings: readonly HeadingView[]; readonly ui: Ui }) => {
  if (headings.length < LEAST) return null;
  const isLong = headings.length > MOST_OPEN;
  return (
    <nav class="toc contents no-print" aria-label={ui.words.lists.contents} lang={ui.lang}>
      <details>
        <summary class="contents-title">{ui.words.documents.contents(formatNumber(headings.length, ui.lang))}</summary>
        {isLong ? <Chapters headings={headings} /> : <Links headings={headings} />}
      </details>
    </nav>
  );
};

const Chapters = ({ headings }: { readonly headings: readonly HeadingView[] }) => (
  <ol>
    {chaptersOf(headings).map(([first, ...rest]) =>
      rest.length === 0 ? (
        <li>
          <HeadingLink heading={first} />
        </li>
      ) : (
        <li>
          <details>
            <summary>{first.text}</summary>
            <Links headings={[first, ...rest]} />
          </details>
        </li>
      ),
    )}
  </ol>
);

const Links = ({ headings }: { readonly headings: readonly HeadingView[] }) => (
  <ol>
    {headings.map((heading) => (
      <li class={`toc-${heading.level}`}>
        <HeadingLink heading={heading} />
      </li>
    ))}
  </ol>
);

const HeadingLink = ({ heading }: { readonly heading: HeadingView }) => <a href={`#${heading.id}`}>{heading.text}</a>;

/** Each begins with a heading of the highest level there is; what stands before the first is one of its own. */
export function chaptersOf(headings: readonly HeadingView[]): [HeadingView, ...HeadingView[]][] {
  const top = Math.min(...headings.map((heading) => heading.level));
  const chapters: [HeadingView, ...HeadingView[]][] = [];
  for (const heading of headings) {
    const open = chapters.at(-1);
    if (open === undefined || heading.level === top) chapters.push([heading]);
    else open.push(heading);
  }
  return chapters;
}
