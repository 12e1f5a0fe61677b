import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { call, RefusedError, type ReplyOf } from "#newsroom/api/client.ts";
import { describeError } from "#newsroom/app/refusal-words.ts";
import { type UiLanguage, useLanguage } from "#newsroom/app/words.ts";
import { notifyFailed } from "#newsroom/components/notices.tsx";

export type Week = ReplyOf<"GET /calendar/week">;
export type Entry = Week["days"][number]["entries"][number];

/** @param week `2026-W48`; this week where it is absent. */
export const weekQuery = (week: string | undefined) =>
  queryOptions({
    queryKey: ["calendar", week ?? ""],
    queryFn: ({ signal }) => call("GET /calendar/week", { parameters: { week } }, signal),
  });

interface StepOptions<Done> {
  readonly onDone?: (done: Done) => void;
  /** What to tell of a failure; undefined for the usual words, null where the screen says it. */
  readonly tell?: (error: Error) => string | undefined | null;
}

/** Does something to the calendar, and reads its weeks anew, however it went. */
export function useCalendarStep<Given, Done>(
  work: (given: Given) => Promise<Done>,
  { onDone, tell }: StepOptions<Done> = {},
) {
  const client = useQueryClient();
  const language = useLanguage();
  return useMutation({
    mutationFn: work,
    onSuccess: async (done) => {
      await client.invalidateQueries({ queryKey: ["calendar"] });
      onDone?.(done);
    },
    onError: (error) => {
      void client.invalidateQueries({ queryKey: ["calendar"] });
      const told = tell?.(error);
      if (told !== null) notifyFailed(told ?? describeError(error, language));
    },
  });
}

export const refusalKind = (error: unknown): string | undefined =>
  error instanceof RefusedError ? error.refusal.kind : undefined;

const dayFormat = (language: UiLanguage, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", { timeZone: "UTC", ...options });

/** `Thứ Hai` of `2026-11-23`. */
export const weekdayText = (date: string, language: UiLanguage): string =>
  dayFormat(language, { weekday: "long" }).format(new Date(`${date}T00:00:00Z`));

/** `23/11/2026` of `2026-11-23`. */
export const dayText = (date: string): string => date.split("-").reverse().join("/");

/** `08:00–09:30`, `08:00`, or nothing. */
export const hoursText = ({ start, end }: Entry["content"]): string =>
  [start, end].filter((hour) => hour !== undefined).join("–");
