import type { statistics as vi } from "../vi/statistics.ts";

export const statistics: typeof vi = {
  title: "Visit statistics",
  online: "Online now",
  today: "Today",
  yesterday: "Yesterday",
  month: "This month",
  total: "Total visits",
  sparkline: (days, least, most) => `Visits in the last ${days} days, fewest ${least}, most ${most}`,
  lastDays: (days) => `Last ${days} days`,
  visits: "visits",
  period: "Period",
  count: "Visits",
  showTable: "Show as a table",
  details: "See details",
};
