import type { links as vi } from "../vi/links.ts";

export const links: typeof vi = {
  title: "Linked websites",
  description: "Websites of other bodies. Each link leads straight to that body's own site.",
  others: "Other links",
  empty: "There are no links yet",
  emptyText: "Links will be published here. Meanwhile you can search this site.",
};
