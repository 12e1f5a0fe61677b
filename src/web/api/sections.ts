import { z } from "zod";
import { readSections } from "#areas/sections/index.ts";
import { endpoint } from "./endpoint.ts";
import * as parameters from "./parameters.ts";
import * as schemas from "./schemas.ts";
import { urlOf } from "./shapes.ts";

export const listSections = endpoint({
  name: "listSections",
  path: "/api/v1/sections",
  summary: "All sections, each after the one above it",
  parameters: z.object({ lang: parameters.lang }),
  reply: schemas.sectionList,
  problems: [],
  handle: (context, { lang }) => {
    context.use("kind:section");
    const sections = readSections(context.edition, lang);
    const inOrder = (of: typeof sections.roots): typeof sections.roots =>
      of.flatMap((section) => [section, ...inOrder(section.children)]);
    const items = inOrder(sections.roots).map((section) => ({
      id: section.id,
      slug: section.slug,
      title: section.title,
      description: section.description ?? null,
      url: urlOf(context, section.path),
      parent: sections.byId.get(section.parentId ?? "")?.slug ?? null,
      holds: section.holds,
      inMenu: section.shown,
    }));
    return { value: { items, nextCursor: null } };
  },
});
