import type { DayRow } from "#visits/reports.ts";

/** Without it Excel takes UTF-8 for the system's old code page, and Vietnamese for noise. */
const BYTE_ORDER_MARK = "\ufeff";

/** Days as CSV (RFC 4180), oldest first; days on which nobody came have no line. Dates are ISO 8601. */
export function toCsv(days: readonly DayRow[], header: readonly string[]): string {
  const lines = days.map(({ date, visits, visitors, pageViews, estimated }) =>
    [date, visits, visitors, pageViews, estimated ? 1 : 0].join(","),
  );
  return `${BYTE_ORDER_MARK}${[header.map(quote).join(","), ...lines].join("\r\n")}\r\n`;
}

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
