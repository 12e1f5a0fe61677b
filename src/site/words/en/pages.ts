import type { pages as vi } from "../vi/pages.ts";

export const pages: typeof vi = {
  published: "Published",
  updated: "Updated",
  procedure: "About this procedure",
  code: "Code",
  level: "Handled at",
  field: "Field",
  decision: "Published by decision",
  apply: "Apply online",
  otherLanguage: "This page is also in Vietnamese",
};
