import { type Instant, toIso } from "#kernel/instant.ts";
import { formatDate, formatDateTime, formatShortDate, formatTime } from "#language/dates.ts";
import type { IsoDate, Ui } from "../views.ts";

/** `long` is `Thứ Hai, 23/11/2026, 15:00`, `day` without the time, `short` is `23/11/2026`, `brief` `23/11`, `time` `15:00`. */
export type DateForm = "long" | "day" | "short" | "brief" | "time";

export const DateTime = ({
  at,
  ui,
  form = "short",
}: {
  readonly at: Instant;
  readonly ui: Ui;
  readonly form?: DateForm;
}) => <time datetime={toIso(at)}>{momentText(at, ui, form)}</time>;

/** A date without a time, as documents and calendars have. */
export const PlainDate = ({ date }: { readonly date: IsoDate }) => <time datetime={date}>{shortDateText(date)}</time>;

export function momentText(at: Instant, { timeZone, lang }: Ui, form: DateForm): string {
  switch (form) {
    case "long":
      return formatDateTime(at, timeZone, lang);
    case "day":
      return formatDate(at, timeZone, lang);
    case "short":
      return formatShortDate(at, timeZone);
    case "brief":
      return formatShortDate(at, timeZone).slice(0, 5);
    case "time":
      return formatTime(at, timeZone);
  }
}

/** `23/11/2026`, the form of both languages. */
export const shortDateText = (date: IsoDate): string => date.split("-").reverse().join("/");
