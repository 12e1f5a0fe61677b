import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FaultError, RefusedError } from "../api/client.ts";
import { DraftKeeper } from "./draft-keeper.ts";
import type { KeeperState, Saved } from "./keeper-state.ts";
import type { LocalCopies, LocalCopy } from "./local-copies.ts";

/** A server that keeps one item as the real one does: an older revision is declined. */
function server(start: Saved) {
  let present = start;
  let fault: (() => Error) | undefined;
  return {
    get present() {
      return present;
    },
    fails: (with_: (() => Error) | undefined) => {
      fault = with_;
    },
    /** Somebody else saves. */
    saves: (content: unknown) => {
      present = { revision: present.revision + 1, content };
    },
    save: async (revision: number, content: unknown) => {
      if (fault !== undefined) throw fault();
      if (revision !== present.revision)
        throw new RefusedError({ kind: "stale", yours: revision, current: present.revision });
      present = { revision: revision + 1, content };
      return { revision: present.revision };
    },
    load: async () => present,
  };
}

function memoryCopies(): LocalCopies & { readonly kept: Map<string, LocalCopy> } {
  const kept = new Map<string, LocalCopy>();
  return {
    kept,
    read: async (id) => kept.get(id),
    write: async (id, copy) => {
      kept.set(id, structuredClone(copy));
      return true;
    },
    remove: async (id) => {
      kept.delete(id);
    },
  };
}

describe("the keeper of a draft", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function open(at = server({ revision: 1, content: { title: "Lũ về", lead: "" } })) {
    const states: KeeperState["kind"][] = [];
    const merged: unknown[] = [];
    const copies = memoryCopies();
    const under = { hands: () => {} };
    const keeper = new DraftKeeper({
      ...{ itemId: "bai", start: at.present, save: at.save, load: at.load, copies },
      onState: ({ kind }) => states.push(kind),
      onMerged: (content) => merged.push(content),
      gather: () => under.hands(),
    });
    return { keeper, at, states, merged, copies, under };
  }

  it("keeps each change in the browser at once, and has it on the server a moment later", async () => {
    const { keeper, at, copies, states } = open();
    keeper.change({ title: "Lũ về sớm", lead: "" });
    await vi.advanceTimersByTimeAsync(0);
    expect(copies.kept.get("bai")).toMatchObject({ content: { title: "Lũ về sớm" }, revision: 1 });
    expect(at.present.revision).toBe(1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.present).toEqual({ revision: 2, content: { title: "Lũ về sớm", lead: "" } });
    expect(copies.kept.size).toBe(0);
    expect(states).toEqual(["unsaved", "saving", "saved"]);
  });

  it("gathers what is typed in one go into one save", async () => {
    const { keeper, at } = open();
    for (const title of ["L", "Lũ", "Lũ v", "Lũ về sông Hồng"]) {
      keeper.change({ title, lead: "" });
      await vi.advanceTimersByTimeAsync(200);
    }
    await vi.advanceTimersByTimeAsync(3_000);
    expect(at.present).toEqual({ revision: 2, content: { title: "Lũ về sông Hồng", lead: "" } });
  });

  it("holds on while the line is away, and saves everything when it is back", async () => {
    const { keeper, at, copies, states } = open();
    at.fails(() => new FaultError("offline"));
    keeper.change({ title: "Lũ về trong đêm", lead: "" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states.at(-1)).toBe("offline");
    expect(copies.kept.get("bai")).toMatchObject({ content: { title: "Lũ về trong đêm" } });
    keeper.change({ title: "Lũ về trong đêm mưa", lead: "" });
    at.fails(undefined);
    keeper.retry();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.present.content).toEqual({ title: "Lũ về trong đêm mưa", lead: "" });
    expect(copies.kept.size).toBe(0);
  });

  it("puts another's changes beside one's own, and tells the screen", async () => {
    const { keeper, at, merged, states } = open();
    at.saves({ title: "Lũ về", lead: "Nước lên nhanh" });
    keeper.change({ title: "Lũ về sớm", lead: "" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(merged).toEqual([{ title: "Lũ về sớm", lead: "Nước lên nhanh" }]);
    expect(at.present).toEqual({ revision: 3, content: { title: "Lũ về sớm", lead: "Nước lên nhanh" } });
    expect(states).not.toContain("conflict");
  });

  it("overwrites nobody: what both changed waits for a person, and typing goes on being kept", async () => {
    const { keeper, at, copies } = open();
    at.saves({ title: "Tít của người kia", lead: "" });
    keeper.change({ title: "Tít của tôi", lead: "" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.state).toMatchObject({ kind: "conflict", conflicts: [{ field: "title" }] });
    keeper.change({ title: "Tít của tôi, dài hơn", lead: "" });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(at.present.content).toEqual({ title: "Tít của người kia", lead: "" });
    expect(copies.kept.get("bai")).toMatchObject({ content: { title: "Tít của tôi, dài hơn" } });
    keeper.resolve({ title: "theirs" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.present).toEqual({ revision: 2, content: { title: "Tít của người kia", lead: "" } });
    expect([keeper.state.kind, keeper.content]).toEqual(["saved", at.present.content]);
  });

  it("leaves what only the other one changed, whoever's words were chosen where both did", async () => {
    const { keeper, at } = open();
    at.saves({ title: "Tít của người kia", lead: "Nước lên nhanh" });
    keeper.change({ title: "Tít của tôi", lead: "", tags: ["lũ"] });
    await vi.advanceTimersByTimeAsync(5_000);
    keeper.resolve({ title: "mine" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.present).toEqual({
      revision: 3,
      content: { title: "Tít của tôi", lead: "Nước lên nhanh", tags: ["lũ"] },
    });
  });

  it("asks what is under somebody's hands before it puts two together", async () => {
    const { keeper, at, under } = open();
    at.saves({ title: "Lũ về", lead: "Nước lên nhanh" });
    keeper.change({ title: "Lũ về s", lead: "" });
    under.hands = () => keeper.change({ title: "Lũ về sớm", lead: "" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(at.present).toEqual({ revision: 3, content: { title: "Lũ về sớm", lead: "Nước lên nhanh" } });
  });

  it("takes a newer revision only with what it says, beside one's own", async () => {
    const { keeper, at, merged } = open();
    await keeper.catchUp({ revision: 1, content: { title: "Cũ", lead: "" } });
    expect(merged).toEqual([]);
    at.saves({ title: "Lũ về", lead: "Nước lên nhanh" });
    await keeper.catchUp(at.present);
    expect([keeper.revision, keeper.content, merged]).toEqual([2, at.present.content, [at.present.content]]);
    keeper.change({ title: "Lũ về sớm", lead: "Nước lên nhanh" });
    at.saves({ title: "Lũ về", lead: "Nước lên rất nhanh" });
    await keeper.catchUp(at.present);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(at.present).toEqual({ revision: 4, content: { title: "Lũ về sớm", lead: "Nước lên rất nhanh" } });
  });

  it("does not take its own words for another's where the answer to a save was lost", async () => {
    const { keeper, at, states } = open();
    const loseAnswer = () => {
      at.saves({ title: "Lũ về sớm", lead: "" });
      at.fails(() => new FaultError("offline"));
      return new FaultError("offline");
    };
    at.fails(loseAnswer);
    keeper.change({ title: "Lũ về sớm", lead: "" });
    await vi.advanceTimersByTimeAsync(1_500);
    keeper.change({ title: "Lũ về sớm hơn", lead: "" });
    await vi.advanceTimersByTimeAsync(4_000);
    at.fails(undefined);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(states).not.toContain("conflict");
    expect(at.present).toEqual({ revision: 3, content: { title: "Lũ về sớm hơn", lead: "" } });
  });

  it("lets a person decide between a kept copy and what others made of the same meanwhile", async () => {
    const at = server({ revision: 4, content: { title: "Tít đã biên tập", lead: "Nước lên nhanh" } });
    const { keeper, copies } = open(at);
    const copy = { base: { title: "Lũ về", lead: "" }, content: { title: "Lũ về trong đêm", lead: "" } };
    keeper.take(copy);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keeper.state).toMatchObject({
      kind: "conflict",
      conflicts: [{ field: "title", mine: "Lũ về trong đêm", theirs: "Tít đã biên tập" }],
    });
    expect(copies.kept.get("bai")).toMatchObject(copy);
    expect(at.present.revision).toBe(4);
    keeper.resolve({});
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.present).toEqual({ revision: 5, content: { title: "Lũ về trong đêm", lead: "Nước lên nhanh" } });
    keeper.take({ base: at.present.content, content: { ...copy.content, lead: "Nước lên nhanh", tags: ["lũ"] } });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.present.content).toMatchObject({ tags: ["lũ"] });
  });

  it("does not hammer a server that declined, and goes on after a new sign-in", async () => {
    const { keeper, at } = open();
    let asked = 0;
    at.fails(() => {
      asked += 1;
      return new FaultError("no-session");
    });
    keeper.change({ title: "Viết tiếp", lead: "" });
    await vi.advanceTimersByTimeAsync(120_000);
    expect([keeper.state.kind, asked]).toEqual(["signed-out", 1]);
    at.fails(undefined);
    keeper.retry();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.present.content).toEqual({ title: "Viết tiếp", lead: "" });
  });

  it("flushes before a step of the workflow, and says whether the server has everything", async () => {
    const { keeper, at } = open();
    keeper.change({ title: "Gửi duyệt ngay", lead: "" });
    expect(await keeper.flush()).toBe(true);
    expect(at.present.revision).toBe(2);
    at.fails(() => new FaultError("offline"));
    keeper.change({ title: "Gửi duyệt khi mất mạng", lead: "" });
    expect(await keeper.flush()).toBe(false);
  });
});
