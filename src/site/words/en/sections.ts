import type { sections as vi } from "../vi/sections.ts";

export const sections: typeof vi = {
  children: "Sub-sections",
  count: (count) => (count === "1" ? "1 article" : `${count} articles`),
  empty: "This section has no articles yet",
  emptyText: "Please look at other sections, or search the whole site.",
};
