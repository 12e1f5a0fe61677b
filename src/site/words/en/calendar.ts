import type { calendar as vi } from "../vi/calendar.ts";

export const calendar: typeof vi = {
  title: "Work calendar",
  description: "What the authority's leaders do each week: when, what, who chairs it, who takes part and where.",
  week: (week) => `Week ${week}`,
  range: (from, to) => `from ${from} to ${to}`,
  weeks: "Go to another week",
  previousWeek: "Previous week",
  thisWeek: "This week",
  nextWeek: "Next week",
  chooseDate: "Show the week of",
  show: "Show",
  print: "Print this week",
  subscribe: "Add to your calendar (.ics)",
  today: "Today",
  day: "Day",
  session: "Session",
  time: "Time",
  content: "What",
  chair: "Chair",
  participants: "Participants",
  preparedBy: "Prepared by",
  place: "Place",
  sessions: { morning: "Morning", afternoon: "Afternoon", evening: "Evening", "all-day": "All day" },
  weekStatus: { draft: "Provisional", official: "Final", adjusted: "Adjusted" },
  emptyDay: "Nothing is planned",
  empty: "The work calendar is empty",
  emptyText: (range) => `Nothing is planned ${range}. You can look at another week.`,
  nearest: (week) => `See the nearest week with entries: week ${week}`,
  badWeek: (given) =>
    `“${given}” is not a week. Write the year and the number of the week as in 2026-W48, or choose a date below. This is the present week.`,
  badDate: (given) =>
    `“${given}” is not a date. Write it as in 23/11/2026, or choose one below. This is the present week.`,
  outOfRange: (given, first, last) =>
    `“${given}” is outside what can be shown, from ${first} to ${last}. This is the present week.`,
};
