import type { Area } from "#edition/area.ts";
import { itemOf } from "#richtext/href.ts";
import { ALERT_LEVELS, type AlertContent, alertContent } from "./model.ts";

export const alertsArea: Area<AlertContent> = {
  kind: "alert",
  content: alertContent,
  path: () => undefined,
  tables: {
    alert: `create table alert (
      item_id text primary key, language text not null, translation_group text, level text not null,
      gravity integer not null, title text not null, text text, href text, link_title text,
      from_at integer not null, until_at integer, paths text not null
    ) without rowid;
    create index alert_until on alert (until_at, from_at);`,
  },
  derive: ({ id, language, translationGroup, content }) => ({
    rows: {
      alert: [
        {
          item_id: id,
          language,
          translation_group: translationGroup ?? null,
          level: content.level,
          gravity: ALERT_LEVELS.indexOf(content.level),
          title: content.title,
          text: content.text ?? null,
          href: publicHref(content.href) ?? null,
          link_title: content.linkTitle ?? null,
          from_at: content.from,
          until_at: content.until ?? null,
          paths: JSON.stringify(content.paths.map(withoutSlashAtEnd)),
        },
      ],
    },
  }),
};

/** Links to items lead over an address that is resolved when it is asked for, so that they outlive renames. */
function publicHref(href: string | undefined): string | undefined {
  const item = href === undefined ? undefined : itemOf(href);
  return item === undefined ? href : `/muc/${item.id}${item.fragment}`;
}

const withoutSlashAtEnd = (path: string): string => (path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path);
