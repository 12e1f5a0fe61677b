import type { EditionReader } from "#edition/database.ts";
import type { Language } from "#editorial/model.ts";
import type { Instant } from "#kernel/instant.ts";
import type { AlertView } from "#site/components/alert-banner.tsx";
import { inReadersLanguage } from "../translations.ts";
import type { AlertLevel } from "./model.ts";

interface AlertRow {
  readonly item_id: string;
  readonly language: Language;
  readonly translation_group: string | null;
  readonly level: AlertLevel;
  readonly title: string;
  readonly text: string | null;
  readonly href: string | null;
  readonly link_title: string | null;
  /** JSON: paths; none is every page. */
  readonly paths: string;
}

/** In force at once, in all languages and on all paths: a site with more has lost count itself. */
const MAX_IN_FORCE = 200;
/** Above a page; with more, nobody would see the page. */
const MAX_SHOWN = 20;

/**
 * The alerts in force, gravest first, then the newest; at most 20. One that nobody translated is shown in its own
 * language: a flood warning matters more than its grammar. Tag: `kind:alert`; see `nextAlertChange`.
 *
 * @param path of a page, with or without the language's prefix: the alerts of that page alone, which come beside
 *   those of every page. Undefined: those of every page.
 */
export function listAlerts(
  edition: EditionReader,
  language: Language,
  path: string | undefined,
  now: Instant,
): AlertView[] {
  const rows = edition.all<AlertRow>(
    `select * from alert where from_at <= ? and (until_at is null or until_at > ?)
     order by gravity desc, from_at desc, item_id limit ?`,
    now,
    now,
    MAX_IN_FORCE,
  );
  return inReadersLanguage(rows, language)
    .filter(({ paths }) => isFor(JSON.parse(paths), path))
    .slice(0, MAX_SHOWN)
    .map((row) => toView(row, language));
}

/** Whether any alert is aimed at some pages only, in force now or not. Tag: `kind:alert`. */
export const hasAlertsOfPages = (edition: EditionReader): boolean =>
  edition.get("select 1 from alert where paths <> '[]' limit 1") !== undefined;

/** The next moment after now at which an alert begins or ends by itself; undefined when none will. */
export function nextAlertChange(edition: EditionReader, now: Instant): Instant | undefined {
  const next = edition.get<{ at: Instant | null }>(
    `select min(at) as at from (
       select min(from_at) as at from alert where from_at > ?1
       union all select min(until_at) from alert where until_at > ?1)`,
    now,
  );
  return next?.at ?? undefined;
}

function isFor(paths: readonly string[], path: string | undefined): boolean {
  if (path === undefined) return paths.length === 0;
  const asked = withoutLanguage(path);
  return paths.map(withoutLanguage).some((of) => of === asked || (of !== "/" && asked.startsWith(`${of}/`)));
}

const withoutLanguage = (path: string): string => path.replace(/^\/en(?=\/|$)/, "") || "/";

function toView(row: AlertRow, language: Language): AlertView {
  return {
    id: row.item_id,
    level: row.level,
    title: row.title,
    text: row.text ?? undefined,
    href: row.href ?? undefined,
    linkTitle: row.link_title ?? undefined,
    lang: row.language === language ? undefined : row.language,
  };
}
