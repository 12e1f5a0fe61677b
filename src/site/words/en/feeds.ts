import type { feeds as vi } from "../vi/feeds.ts";

export const feeds: typeof vi = {
  title: "RSS feeds",
  description:
    "Follow the news without visiting this site every day: copy one of these addresses into your news reader (RSS). There is nothing to sign up for, and nobody asks for your name or e-mail address.",
  whole: "The whole site",
  bySection: "By section",
  source: "Source",
  calendar: "Work calendar",
  calendarText:
    "Add this address to the calendar program of your phone or computer; the work calendar will keep itself up to date there.",
  link: (format, title) => `${format}: ${title}`,
  forPrograms: "Do you write software?",
  forProgramsText: "News, documents, the work calendar and search are also there as open data.",
  openData: "See the open data (API)",
};
