import { z } from "zod";
import { nextAlertChange } from "#areas/alerts/index.ts";
import { inReadersLanguage } from "#areas/translations.ts";
import { toIso } from "#kernel/instant.ts";
import { endpoint } from "./endpoint.ts";
import * as parameters from "./parameters.ts";
import { listAlertsInForce } from "./queries.ts";
import * as schemas from "./schemas.ts";
import { isoOrNull, urlOf } from "./shapes.ts";

export const listAlerts = endpoint({
  name: "listAlerts",
  path: "/api/v1/alerts",
  summary: "Alerts in force now, gravest first",
  description: "An alert that nobody translated is given in its own language.",
  parameters: z.object({ lang: parameters.lang }),
  reply: schemas.alertList,
  problems: [],
  handle: (context, { lang }) => {
    const { edition, now } = context;
    context.use("kind:alert");
    context.until(nextAlertChange(edition, now));
    const items = inReadersLanguage(listAlertsInForce(edition, now), lang).map((row) => ({
      id: row.item_id,
      language: row.language,
      level: row.level,
      title: row.title,
      text: row.text,
      url: row.href === null ? null : urlOf(context, row.href),
      from: toIso(row.from_at),
      until: isoOrNull(row.until_at),
      paths: JSON.parse(row.paths) as string[],
    }));
    return { value: { items, nextCursor: null } };
  },
});
