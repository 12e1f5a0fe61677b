import type { Brought } from "#editorial/bring-in.ts";
import { type ItemId, itemIdFrom } from "#kernel/ids.ts";
import { foldText } from "#language/fold.ts";
import { slugify } from "#language/slug.ts";
import type { RecordReader } from "#record/record.ts";
import type { SectionMap } from "./section-map.ts";

export interface SectionWish {
  readonly title: string;
  readonly slug?: string | undefined;
  readonly parentId?: ItemId | undefined;
  readonly shown?: boolean | undefined;
  readonly holds: "articles" | "pages";
}

/** As long as a section's title may be. */
const MAX_TITLE_LENGTH = 120;
/** Sections of one site, here and from the source together; each stands in the menu's tree. */
const MAX_SECTIONS = 2_000;

/**
 * Finds the section that a source means, and makes those that are not there yet. A section that the site has, made by
 * an import or by hand, is used as it is and never changed.
 */
export class SectionBook {
  readonly #bySlug: Map<string, ItemId>;
  readonly #lastPositions: Map<string, number>;
  readonly #map: ReadonlyMap<string, SectionMap[string]>;
  #fresh: Brought[] = [];

  private constructor(sections: readonly KnownSection[], map: SectionMap) {
    this.#bySlug = new Map(sections.map((section) => [section.slug, section.id]));
    // Where an import made a section and someone changed its address since, the external id still leads to it.
    for (const { madeAs, id } of sections) if (madeAs !== undefined) this.#bySlug.set(madeAs, id);
    this.#lastPositions = new Map();
    for (const { parentId, position } of sections) this.#notePosition(parentId, position);
    this.#map = new Map(Object.entries(map).map(([name, place]) => [foldText(name), place]));
  }

  /** The sections of a record as they are now; nothing is written. */
  static async load(record: RecordReader, map: SectionMap = {}): Promise<SectionBook> {
    const rows = await record
      .selectFrom("item")
      .innerJoin("version", (join) =>
        join.onRef("version.item_id", "=", "item.id").onRef("version.number", "=", "item.working_version"),
      )
      .select(["item.id", "item.external_id", "version.content"])
      .where("item.kind", "=", "section")
      .where("item.state", "!=", "archived")
      .orderBy("item.id")
      .limit(MAX_SECTIONS)
      .execute();
    return new SectionBook(rows.map(toKnownSection), map);
  }

  /**
   * The section for a name that a source gives, by the map where it is in it.
   *
   * @param unmapped where it goes when the map says nothing.
   * @returns undefined when the map says to leave it out.
   */
  place(name: string, holds: SectionWish["holds"], unmapped: Partial<SectionWish> = {}): ItemId | undefined {
    const mapped = this.#map.get(foldText(name));
    if (mapped === null) return undefined;
    if (mapped === undefined) return this.find({ ...unmapped, title: name, holds });
    if (typeof mapped === "string") return this.find({ title: mapped, holds, parentId: unmapped.parentId });
    const parentId = mapped.parent === undefined ? unmapped.parentId : this.find({ title: mapped.parent, holds });
    return this.find({ ...mapped, holds, parentId });
  }

  /** The section of this slug, or of the slug that its title makes; a new one where there is none. */
  find({ title, slug, parentId, shown, holds }: SectionWish): ItemId {
    const wanted = slug ?? slugify(title, "muc", 90);
    const known = this.#bySlug.get(wanted);
    if (known !== undefined) return known;
    if (this.#bySlug.size >= MAX_SECTIONS)
      throw new Error(`the source has more than ${MAX_SECTIONS} sections; join some with --section-map`);
    const externalId = `section:${wanted}`;
    const id = itemIdFrom("section", externalId);
    const position = (this.#lastPositions.get(parentId ?? "") ?? 0) + 1;
    this.#notePosition(parentId, position);
    this.#bySlug.set(wanted, id);
    this.#fresh.push({
      kind: "section",
      language: "vi",
      externalId,
      content: {
        title: title.slice(0, MAX_TITLE_LENGTH).toWellFormed(),
        slug: wanted,
        ...(parentId === undefined ? {} : { parentId }),
        position,
        shown: shown ?? true,
        holds,
      },
    });
    return id;
  }

  /** The sections that were found missing since the last call: to be written before what stands in them. */
  takeFresh(): Brought[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  #notePosition(parentId: string | undefined, position: number): void {
    const key = parentId ?? "";
    this.#lastPositions.set(key, Math.max(position, this.#lastPositions.get(key) ?? 0));
  }
}

interface KnownSection {
  readonly id: ItemId;
  readonly slug: string;
  /** The slug under which an import made it. */
  readonly madeAs: string | undefined;
  readonly parentId: string | undefined;
  readonly position: number;
}

function toKnownSection(row: { id: string; external_id: string | null; content: string }): KnownSection {
  const { slug, parentId, position } = JSON.parse(row.content) as {
    slug: string;
    parentId?: string;
    position?: number;
  };
  const madeAs = row.external_id?.startsWith("section:") ? row.external_id.slice("section:".length) : undefined;
  return { id: row.id as ItemId, slug, madeAs, parentId, position: position ?? 0 };
}
