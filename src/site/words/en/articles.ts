import type { articles as vi } from "../vi/articles.ts";

export const articles: typeof vi = {
  published: "Published",
  updatedAt: (when) => `Updated ${when}`,
  byline: "By:",
  source: "Source:",
  tools: "Article tools",
  print: "Print",
  save: "Save",
  copyLink: "Copy link",
  copied: "Link copied",
  listen: "Listen",
  stopListening: "Stop listening",
  related: "Related news",
  newer: "Newer news",
  older: "Older news",
  inSection: (title) => `More in ${title}`,
  withdrawnTitle: "This article has been withdrawn",
  withdrawnAt: (when) => `Withdrawn ${when}`,
  otherLanguage: "This article is available in Vietnamese",
};
