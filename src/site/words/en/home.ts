import type { home as vi } from "../vi/home.ts";

export const home: typeof vi = {
  hot: "Breaking news",
  featured: "In focus",
  newest: "Latest news",
  emptyTitle: "This site is being prepared",
  emptyText: "Nothing has been published yet. Please come back later, or contact the office at the address below.",
  calendar: "Work calendar",
  today: "Today",
  restOfWeek: "This week",
  calendarEmpty: "The work calendar is empty",
  calendarEmptyToday: "Nothing is planned for today.",
  calendarEmptyText: "Nothing is planned this week. You can look at other weeks.",
  wholeWeek: "See the whole week",
  changed: "Changed",
  cancelled: "Cancelled",
  chair: "Chair",
  place: "Place",
  documents: "New documents",
  documentsEmpty: "No documents have been published yet.",
  linkedSites: "Linked websites",
  visits: "Visit statistics",
};
