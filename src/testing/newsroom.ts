import { act, type Circumstances, createItem, type NewItem, saveContent } from "#editorial/commands.ts";
import type { Desk } from "#editorial/desk.ts";
import type { Actor, Item } from "#editorial/model.ts";
import { findItem } from "#editorial/queries.ts";
import type { ItemId } from "#kernel/ids.ts";
import type { Clock } from "#kernel/instant.ts";
import type { Result } from "#kernel/result.ts";
import type { Record, RecordWriter } from "#record/record.ts";
import { kinds } from "./imports.ts";

type Act = Parameters<typeof act>[3];

/** What people do to the items of a record, one transaction a step. What is refused is thrown, but by `try`. */
export interface Newsroom {
  /** Makes a draft. */
  readonly draft: (kind: string, content: object, more?: Partial<NewItem>) => Promise<ItemId>;
  /** Makes an item and brings it to the readers. */
  readonly publishNew: (kind: string, content: object, more?: Partial<NewItem> & Circumstances) => Promise<ItemId>;
  /** Saves new content; readers keep what they have. */
  readonly save: (id: ItemId, content: object) => Promise<Item>;
  /** From a draft to the readers. */
  readonly publish: (id: ItemId, circumstances?: Circumstances) => Promise<Item>;
  /** Saves new content and brings it to the readers. */
  readonly correct: (id: ItemId, content: object) => Promise<Item>;
  readonly act: (id: ItemId, action: Act, circumstances?: Circumstances) => Promise<Item>;
  readonly try: (id: ItemId, action: Act) => Promise<Result<Item>>;
}

export function newsroom(record: Record, clock: Clock): Newsroom {
  const desk = (): Desk => ({ kinds, actor: "test" as Actor, now: clock() });
  const step = async <Value>(work: (tx: RecordWriter) => Promise<Result<Value>>): Promise<Value> => {
    const result = await record.inTransaction(work);
    if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
    return result.value;
  };
  const room: Newsroom = {
    draft: async (kind, content, more = {}) =>
      (await step((tx) => createItem(tx, desk(), { kind, language: "vi", content, ...more }))).id,
    publishNew: async (kind, content, more = {}) => {
      const id = await room.draft(kind, content, more);
      await room.publish(id, more);
      return id;
    },
    save: (id, content) =>
      step(async (tx) => saveContent(tx, desk(), id, (await findItem(tx, id))?.revision ?? 0, content)),
    publish: async (id, circumstances) => {
      await room.act(id, { kind: "submit" });
      await room.act(id, { kind: "approve" });
      return room.act(id, { kind: "publish" }, circumstances);
    },
    correct: async (id, content) => {
      await room.save(id, content);
      return room.publish(id);
    },
    act: (id, action, circumstances) => step((tx) => act(tx, desk(), id, action, circumstances)),
    try: (id, action) => record.inTransaction((tx) => act(tx, desk(), id, action)),
  };
  return room;
}
