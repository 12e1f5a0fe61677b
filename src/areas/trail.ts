import type { Link } from "#site/views.ts";
import type { PageContext } from "#web/public/route.ts";
import { pathTo, readSections } from "./sections/index.ts";

/** From the home page down to a section; only the home page where there is none. */
export function trailTo(context: PageContext, sectionId: string | null | undefined): Link[] {
  context.use("kind:section");
  const home = { href: context.href("/"), title: context.words.chrome.home };
  if (!sectionId) return [home];
  const sections = pathTo(readSections(context.edition, context.language), sectionId);
  return [home, ...sections.map((section) => ({ href: section.path, title: section.title }))];
}
