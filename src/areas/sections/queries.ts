import type { EditionReader } from "#edition/database.ts";
import type { Language } from "#editorial/model.ts";
import { MAX_DEPTH } from "./arrangement.ts";
import type { Section } from "./model.ts";

interface SectionRow {
  item_id: string;
  parent_id: string | null;
  title: string;
  title_en: string | null;
  description: string | null;
  description_en: string | null;
  slug: string;
  shown: number;
  holds: "articles" | "pages";
}

/** More would not fit a menu, nor a clerk's head; the tree is read whole. */
export const MAX_SECTIONS = 2_000;

/** All sections of a site: the tree, and any one by id or slug. Tag: `kind:section`. */
export interface SectionTree {
  readonly roots: readonly Section[];
  readonly byId: ReadonlyMap<string, Section>;
  readonly bySlug: ReadonlyMap<string, Section>;
}

/**
 * The tree as it was last read from an edition, by language. A page asks for it some five times, and it changes a few
 * times a year; one tree an edition and language, gone with the edition.
 */
const lastRead = new WeakMap<
  EditionReader,
  Map<Language, { readonly generation: number; readonly tree: SectionTree }>
>();

export function readSections(edition: EditionReader, language: Language): SectionTree {
  const { generation } = edition;
  if (generation === undefined) return buildTree(edition, language);
  const kept = lastRead.get(edition) ?? new Map();
  lastRead.set(edition, kept);
  const last = kept.get(language);
  if (last?.generation === generation) return last.tree;
  const tree = buildTree(edition, language);
  kept.set(language, { generation, tree });
  return tree;
}

function buildTree(edition: EditionReader, language: Language): SectionTree {
  const rows = edition.all<SectionRow>("select * from section order by position, title limit ?", MAX_SECTIONS);
  const childrenOf = Map.groupBy(rows, (row) => row.parent_id ?? "");
  const byId = new Map<string, Section>();
  // The depth also ends a cycle that was made past the rules.
  const build = (parentId: string, depth: number): Section[] =>
    depth > MAX_DEPTH
      ? []
      : (childrenOf.get(parentId) ?? []).map((row) => {
          const section = toSection(row, language, build(row.item_id, depth + 1));
          byId.set(section.id, section);
          return section;
        });
  const roots = build("", 1);
  return { roots, byId, bySlug: new Map([...byId.values()].map((section) => [section.slug, section])) };
}

/** The section and all below it. */
export const withDescendants = (section: Section): Section[] => [section, ...section.children.flatMap(withDescendants)];

/** A section that readers are shown, and those below it. */
export interface SectionLink {
  readonly href: string;
  readonly title: string;
  readonly children: readonly SectionLink[];
}

export const shownLinks = (sections: readonly Section[]): SectionLink[] =>
  sections
    .filter(({ shown }) => shown)
    .map(({ path, title, children }) => ({ href: path, title, children: shownLinks(children) }));

/** From the root down to the section itself. */
export function pathTo(tree: SectionTree, id: string): Section[] {
  const path: Section[] = [];
  for (let at = tree.byId.get(id); at !== undefined && path.length < MAX_DEPTH; at = tree.byId.get(at.parentId ?? ""))
    path.unshift(at);
  return path;
}

function toSection(row: SectionRow, language: Language, children: readonly Section[]): Section {
  const english = language === "en";
  return {
    id: row.item_id,
    parentId: row.parent_id ?? undefined,
    title: (english ? row.title_en : undefined) ?? row.title,
    description: (english ? row.description_en : row.description) ?? undefined,
    slug: row.slug,
    path: `${english ? "/en" : ""}/chuyen-muc/${row.slug}`,
    shown: row.shown === 1,
    holds: row.holds,
    children,
  };
}
