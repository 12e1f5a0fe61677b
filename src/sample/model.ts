/**
 * The sample town: what a new site can be filled with so that every page has something to show.
 * All of it is invented. Nothing here touches the record; a loader reads it.
 *
 * Things refer to each other by key. Keys are unique within their list, in kebab-case, and never change, so that
 * loading twice changes nothing.
 */

export type SampleLanguage = "vi" | "en";

export interface SampleTown {
  readonly settings: SampleSettings;
  readonly sections: readonly SampleSection[];
  readonly articles: readonly SampleArticle[];
  readonly documents: readonly SampleDocument[];
  readonly calendar: readonly SampleCalendarEntry[];
  readonly pages: readonly SamplePage[];
  readonly linkGroups: readonly SampleLinkGroup[];
  readonly alerts: readonly SampleAlert[];
  readonly pictures: readonly SamplePicture[];
  /** Small pictures: the emblem and the marks of linked websites. */
  readonly logos: readonly SampleLogo[];
  readonly files: readonly SampleFile[];
}

export interface Bilingual {
  readonly vi: string;
  readonly en?: string;
}

/**
 * When something happened, seen from the moment of loading. What is a day old or older has a time of day in the
 * site's time zone; what is younger is told in hours, or loading in the morning would put it into the future.
 */
export type SampleWhen =
  | { readonly daysAgo: number; readonly time: `${number}:${number}` }
  | { readonly hoursAgo: number };

export interface SampleSettings {
  readonly name: Bilingual;
  readonly agency: Bilingual;
  readonly address: Bilingual;
  readonly phone: string;
  readonly hotline: string;
  readonly email: string;
  readonly timeZone: string;
  /** `#rrggbb`. */
  readonly accent: string;
  /** Key of a logo. */
  readonly logo: string;
  readonly languages: readonly SampleLanguage[];
  readonly footer: { readonly vi: readonly string[]; readonly en: readonly string[] };
  /** Says on every page that this is a sample. */
  readonly sampleNotice: Bilingual;
  readonly visitsCarriedOver: number;
}

export interface SampleSection {
  readonly key: string;
  readonly parent?: string;
  readonly title: string;
  readonly titleEn: string;
  readonly slug: string;
  readonly description: string;
  readonly descriptionEn: string;
  /** Among its siblings. */
  readonly order: number;
  readonly shown: boolean;
  readonly holds: "articles" | "pages";
}

/**
 * A piece of body. Texts may hold `**strong**` and `[words](target)`, read by `parseInline`, where the target is an
 * `https:`, `mailto:` or `tel:` address or `article:key`, `document:key`, `page:key`, `section:key`.
 * They may also hold `{{date:+3}}`, `{{month:-1}}`, `{{year:+0}}`, filled in by `fillPlaceholders`.
 */
export type SampleBlock =
  | { readonly type: "p" | "h2" | "h3"; readonly text: string }
  | { readonly type: "ul" | "ol"; readonly items: readonly string[] }
  | { readonly type: "quote"; readonly text: string; readonly by?: string }
  | {
      readonly type: "table";
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | ({ readonly type: "figure" } & PictureUse)
  | { readonly type: "callout"; readonly tone: "note" | "warning"; readonly text: string };

export interface PictureUse {
  /** Key of a picture. */
  readonly picture: string;
  readonly caption?: string;
  /** Absent: the picture's own. */
  readonly alt?: string;
}

export interface SampleArticle {
  readonly key: string;
  /** Absent: Vietnamese. */
  readonly language?: SampleLanguage;
  /** Key of the Vietnamese article that this one translates. */
  readonly translationOf?: string;
  readonly section: string;
  readonly title: string;
  readonly lead: string;
  readonly body: readonly SampleBlock[];
  readonly tags: readonly string[];
  readonly byline: string;
  readonly source?: { readonly name: string; readonly url?: string };
  readonly picture?: PictureUse;
  /** Keys of files. */
  readonly attachments?: readonly string[];
  readonly related?: readonly string[];
  readonly published: SampleWhen;
  /** Its place among the hot news, and how many hours after loading it leaves that place. */
  readonly hot?: { readonly order: number; readonly hours: number };
  readonly featured?: { readonly order: number };
  /** It was published as `original` says and then corrected; the note is public. */
  readonly corrected?: {
    readonly at: SampleWhen;
    readonly note: string;
    readonly original: Partial<Pick<SampleArticle, "title" | "lead" | "body">>;
  };
  /** It was published and then taken back; the notice is public. */
  readonly withdrawn?: { readonly at: SampleWhen; readonly notice: string };
  /** The last part of an address it had before and that still leads to it. */
  readonly formerSlug?: string;
}

export type DocumentRelation = "replaces" | "amends" | "guides" | "related";

export interface SampleDocument {
  readonly key: string;
  readonly number: number;
  /** What follows the number and a slash, e.g. `QĐ-UBND`; may hold a placeholder for the year. */
  readonly symbol: string;
  readonly documentType: string;
  readonly field: string;
  readonly issuer: string;
  /** An office, never a person. */
  readonly signer: string;
  /** Days before loading; negative ones are still to come. */
  readonly issuedDaysAgo: number;
  readonly effectiveDaysAgo?: number;
  readonly expiresDaysAgo?: number;
  /** Trích yếu, without the type and number. */
  readonly abstract: string;
  readonly body: readonly SampleBlock[];
  readonly relations?: readonly { readonly kind: DocumentRelation; readonly document: string }[];
  /** Keys of files. */
  readonly attachments?: readonly string[];
}

export interface SampleCalendarEntry {
  readonly key: string;
  /** 0 is the week of loading. */
  readonly week: -1 | 0 | 1;
  /** 1 is Monday. */
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly session: "morning" | "afternoon";
  /** `HH:mm`. */
  readonly start: `${number}:${number}`;
  readonly content: string;
  readonly chair: string;
  readonly participants: string;
  readonly place: string;
  readonly preparedBy: string;
  readonly status: "normal" | "changed" | "cancelled";
  /** Why it was changed or cancelled. */
  readonly note?: string;
}

export interface SamplePage {
  readonly key: string;
  readonly language?: SampleLanguage;
  readonly translationOf?: string;
  /** Absent: a page of the site itself, reached from the footer. */
  readonly section?: string;
  readonly slug: string;
  readonly title: string;
  readonly lead: string;
  readonly body: readonly SampleBlock[];
  readonly order: number;
}

export interface SampleLinkGroup {
  readonly key: string;
  readonly title: Bilingual;
  readonly order: number;
  readonly links: readonly SampleLink[];
}

export interface SampleLink {
  readonly key: string;
  readonly title: Bilingual;
  readonly url: string;
  /** Key of a logo. */
  readonly logo?: string;
  readonly order: number;
}

export interface SampleAlert {
  readonly key: string;
  readonly level: "announcement" | "minor" | "major";
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** An address or a target as in texts, e.g. `article:key`. */
  readonly link?: { readonly target: string; readonly words: Bilingual };
  /** Hours from loading; negative ones are past. */
  readonly fromHours: number;
  readonly untilHours: number;
  /** Sections (keys) whose pages show it, with their sub-sections; absent: every page. */
  readonly sections?: readonly string[];
}

export interface SamplePicture {
  readonly key: string;
  readonly fileName: string;
  /** For the library. */
  readonly title: string;
  readonly alt: string;
  readonly altEn: string;
  readonly credit: string;
  /** A complete SVG document, 1600 × 1000, without text. */
  readonly svg: () => string;
}

export interface SampleLogo {
  readonly key: string;
  readonly title: string;
  readonly alt: string;
  /** A complete SVG document, square. */
  readonly svg: () => string;
}

/** Attachments are plain UTF-8 text or CSV, so that no font or office program is needed to make them. */
export interface SampleFile {
  readonly key: string;
  readonly fileName: string;
  readonly title: string;
  readonly mediaType: "text/plain" | "text/csv";
  /** May hold placeholders. */
  readonly text: string;
}
