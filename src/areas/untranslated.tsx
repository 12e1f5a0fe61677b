import { ListPage } from "#site/components/list-page.tsx";
import type { Lang, Trail, Ui } from "#site/views.ts";

interface UntranslatedPageProps {
  readonly ui: Ui;
  /** From the home page to the section. */
  readonly trail: Trail;
  /** What there is, in its own language. */
  readonly original: { readonly href: string; readonly title: string; readonly lang: Lang };
}

/** Says that something is in the other language alone, and leads there. */
export const UntranslatedPage = ({ ui, trail, original }: UntranslatedPageProps) => (
  <ListPage ui={ui} trail={trail} title={ui.words.lists.onlyOtherLanguage}>
    <p>{ui.words.lists.onlyOtherLanguageText}</p>
    <p>
      <a href={original.href} lang={original.lang} hreflang={original.lang}>
        {original.title}
      </a>
    </p>
  </ListPage>
);
