import type { sections as vi } from "../vi/sections.ts";

export const sections: typeof vi = {
  all: "All sections",
  allDescription: "Every section of this site, each with its sub-sections.",
  children: "Sub-sections",
  others: "Other sections",
  count: (count) => (count === "1" ? "1 article" : `${count} articles`),
  empty: "This section has no articles yet",
  emptyText: "Please look at other sections, or search the whole site.",
};
