import type { SampleLanguage } from "./model.ts";

/** `{{date:+3}}`, `{{month:-20}}`, `{{year:+0}}`: a day that many days from today, or its month or year. */
const PLACEHOLDER = /\{\{(date|month|year):([+-]\d{1,4})\}\}/g;

/**
 * A copy of the value in which every string has its placeholders filled in, seen from `today`.
 *
 * Vietnamese gets `23/11/2026`, `11/2026`, `2026`; English `23 November 2026`, `November 2026`, `2026`.
 * Anything but strings, arrays and plain objects is handed on as it is.
 */
export function fillPlaceholders<T>(value: T, today: Temporal.PlainDate, language: SampleLanguage = "vi"): T {
  return fill(value, today, language) as T;
}

function fill(value: unknown, today: Temporal.PlainDate, language: SampleLanguage): unknown {
  if (typeof value === "string")
    return value.replace(PLACEHOLDER, (_, unit: string, days: string) =>
      write(unit, today.add({ days: Number(days) }), language),
    );
  if (Array.isArray(value)) return value.map((one) => fill(one, today, language));
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, fill(one, today, language)]));
  return value;
}

function write(unit: string, day: Temporal.PlainDate, language: SampleLanguage): string {
  if (unit === "year") return String(day.year);
  if (language === "en") {
    const parts = { month: "long", year: "numeric" } as const;
    return day.toLocaleString("en-GB", unit === "date" ? { day: "numeric", ...parts } : parts);
  }
  const month = `${pad(day.month)}/${day.year}`;
  return unit === "month" ? month : `${pad(day.day)}/${month}`;
}

const pad = (number: number): string => String(number).padStart(2, "0");
