import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import type { Item, State, StateKind } from "./model.ts";
import { type Action, puttingBack, transition, withdrawal } from "./workflow.ts";

const NOW = Date.UTC(2026, 10, 23, 1) as Instant;
const LATER = (NOW + 3_600_000) as Instant;
const EARLIER = (NOW - 1) as Instant;

const states: Readonly<Record<string, State>> = {
  draft: { kind: "draft" },
  "in-review": { kind: "in-review" },
  returned: { kind: "returned", reason: "thiếu nguồn" },
  approved: { kind: "approved" },
  "scheduled for later": { kind: "scheduled", publishAt: LATER },
  "scheduled, and due": { kind: "scheduled", publishAt: NOW },
  published: { kind: "published" },
  withdrawn: { kind: "withdrawn", notice: "Bài có sai sót." },
  archived: { kind: "archived" },
};

type Moving = Parameters<typeof transition>[1];

const actions = {
  revise: { kind: "revise" },
  submit: { kind: "submit" },
  return: { kind: "return", reason: " thiếu ảnh " },
  approve: { kind: "approve" },
  schedule: { kind: "schedule", publishAt: LATER },
  release: { kind: "release" },
  publish: { kind: "publish" },
  unschedule: { kind: "unschedule" },
  unarchive: { kind: "unarchive" },
  archive: { kind: "archive" },
} as const satisfies Record<Moving["kind"], Moving>;

/** What follows what; all else is refused. */
const table: Readonly<Record<keyof typeof states, Partial<Record<Moving["kind"], StateKind>>>> = {
  draft: { revise: "draft", submit: "in-review", archive: "archived" },
  "in-review": { revise: "in-review", return: "returned", approve: "approved" },
  returned: { revise: "returned", submit: "in-review", archive: "archived" },
  approved: {
    revise: "draft",
    return: "returned",
    schedule: "scheduled",
    publish: "published",
    archive: "archived",
  },
  "scheduled for later": {
    revise: "draft",
    return: "returned",
    schedule: "scheduled",
    unschedule: "approved",
    publish: "published",
  },
  "scheduled, and due": {
    revise: "draft",
    return: "returned",
    schedule: "scheduled",
    unschedule: "approved",
    publish: "published",
    release: "published",
  },
  published: { revise: "draft", archive: "archived" },
  withdrawn: { revise: "draft", publish: "published", archive: "archived" },
  archived: { unarchive: "draft" },
};

type Standing = Pick<Item, "state" | "publicState">;

describe("the workflow", () => {
  for (const [name, state] of Object.entries(states))
    for (const action of Object.values(actions)) {
      const next = table[name]?.[action.kind];
      it(`${next === undefined ? "refuses to" : "lets one"} ${action.kind} what is ${name}`, () => {
        const result = transition(state, action, NOW);
        if (next === undefined)
          expect(result).toEqual({
            ok: false,
            refusal: { kind: "wrong-state", from: state.kind, action: action.kind },
          });
        else expect(result).toMatchObject({ ok: true, value: { kind: next } });
      });
    }

  it("keeps the facts that belong to a state, without spaces around them", () => {
    expect(transition({ kind: "approved" }, actions.schedule, NOW)).toEqual({
      ok: true,
      value: { kind: "scheduled", publishAt: LATER },
    });
    expect(transition({ kind: "in-review" }, actions.return, NOW)).toEqual({
      ok: true,
      value: { kind: "returned", reason: "thiếu ảnh" },
    });
  });

  it("wants a reason where someone will ask for it, of at most 2,000 characters", () => {
    for (const said of ["", "  \n", "x".repeat(2_001)]) {
      const returned = transition({ kind: "in-review" }, { kind: "return", reason: said }, NOW);
      expect(returned).toMatchObject({ ok: false, refusal: { kind: "invalid", issues: [{ path: "reason" }] } });
      const withdrawn = withdrawal({ state: { kind: "published" }, publicState: "published" }, said);
      expect(withdrawn).toMatchObject({ ok: false, refusal: { kind: "invalid", issues: [{ path: "notice" }] } });
    }
    expect(transition({ kind: "in-review" }, { kind: "return", reason: "x".repeat(2_000) }, NOW).ok).toBe(true);
  });

  it("says the wrong state before it says what is wrong with the reason", () => {
    expect(transition({ kind: "draft" }, { kind: "return", reason: "" }, NOW)).toMatchObject({
      refusal: { kind: "wrong-state" },
    });
    expect(withdrawal({ state: { kind: "draft" }, publicState: "none" }, "")).toMatchObject({
      refusal: { kind: "wrong-state" },
    });
  });

  it("withdraws what readers see, whatever is in work; that stays, but goes out at no time of its own", () => {
    for (const state of Object.values(states)) {
      const taken = withdrawal({ state, publicState: "published" }, " Thông tin đã cũ. ");
      const notice = "Thông tin đã cũ.";
      const after = state.kind === "published" ? { kind: "withdrawn", notice } : state;
      const byHand = state.kind === "scheduled" ? { kind: "approved" } : after;
      expect(taken, state.kind).toEqual({ ok: true, value: { notice, state: byHand } });
      const promised = withdrawal({ state, publicState: "published" }, notice, true);
      expect(promised, state.kind).toEqual({ ok: true, value: { notice, state: after } });
      for (const publicState of ["none", "withdrawn"] as const)
        expect(withdrawal({ state, publicState }, "Nhầm."), state.kind).toEqual({
          ok: false,
          refusal: { kind: "wrong-state", from: state.kind, action: "withdraw" },
        });
    }
  });

  it("releases at the promised moment, not a millisecond before", () => {
    const promised = { kind: "scheduled", publishAt: NOW } as const;
    expect(transition(promised, { kind: "release" }, EARLIER).ok).toBe(false);
    expect(transition(promised, { kind: "release" }, NOW).ok).toBe(true);
    expect(transition(promised, { kind: "release" }, LATER).ok).toBe(true);
  });

  const someMoving: fc.Arbitrary<Moving> = fc.oneof(
    fc.constantFrom<Moving>(...Object.values(actions)),
    fc.integer({ min: -5, max: 5 }).map((by): Moving => ({ kind: "schedule", publishAt: (NOW + by) as Instant })),
  );

  const someAction: fc.Arbitrary<Action> = fc.oneof(
    someMoving,
    fc.constant<Action>({ kind: "withdraw", notice: "Nhầm số liệu." }),
    fc.constant<Action>({ kind: "put-back" }),
  );
  /** What is done to an item and is refused leaves it as it is. */
  const step = ({ state, publicState }: Standing, action: Action): Standing | undefined => {
    if (action.kind === "withdraw") {
      const taken = withdrawal({ state, publicState }, action.notice);
      return taken.ok ? { state: taken.value.state, publicState: "withdrawn" } : undefined;
    }
    if (action.kind === "put-back") {
      const put = puttingBack({ state, publicState });
      return put.ok ? { state: put.value, publicState: "published" } : undefined;
    }
    const next = transition(state, action, NOW);
    if (!next.ok) return undefined;
    const face = next.value.kind === "published" ? "published" : next.value.kind === "archived" ? "none" : publicState;
    return { state: next.value, publicState: face };
  };

  it("publishes nothing that was not approved since it was last worked on", () => {
    fc.assert(
      fc.property(fc.array(someAction, { maxLength: 60 }), (given) => {
        let item: Standing = { state: { kind: "draft" }, publicState: "none" };
        let isApproved = false;
        for (const action of given) {
          const next = step(item, action);
          if (next === undefined) continue;
          item = next;
          if (action.kind === "unarchive") isApproved = false;
          if (action.kind === "approve") isApproved = true;
          if (action.kind === "revise" || action.kind === "return") isApproved = false;
          if (item.state.kind === "published") expect(isApproved).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("brings nothing withdrawn or archived back by itself: only a person who publishes does", () => {
    fc.assert(
      fc.property(fc.array(someAction, { maxLength: 60 }), (given) => {
        let item: Standing = { state: { kind: "published" }, publicState: "published" };
        let isGone = false;
        let isApproved = false;
        let isScheduled = false;
        for (const action of given) {
          const next = step(item, action);
          if (next === undefined) continue;
          const before = item.state.kind;
          item = next;
          if (action.kind === "withdraw" || action.kind === "archive") [isGone, isScheduled] = [true, false];
          if (action.kind === "schedule") isScheduled = true;
          if (isGone) isApproved = action.kind === "approve" || (isApproved && action.kind !== "revise");
          if (item.publicState !== "published" || !isGone) continue;
          const isPutBack = action.kind === "put-back" || (before === "withdrawn" && action.kind === "publish");
          expect(isApproved || isPutBack).toBe(true);
          if (action.kind === "release") expect(isScheduled).toBe(true);
          isGone = false;
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("depends on nothing but what it is given, and changes none of it", () => {
    for (const state of Object.values(states))
      for (const action of Object.values(actions)) {
        const frozen = Object.freeze({ ...state });
        expect(transition(frozen, Object.freeze(action), NOW)).toEqual(transition(state, action, NOW));
      }
  });
});

describe("putting back what was withdrawn", () => {
  it("gives readers what they saw, whatever is in work, and is for nothing else", () => {
    for (const state of Object.values(states)) {
      const put = puttingBack({ state, publicState: "withdrawn" });
      expect(put).toEqual({ ok: true, value: state.kind === "withdrawn" ? { kind: "published" } : state });
      for (const publicState of ["none", "published"] as const)
        expect(puttingBack({ state, publicState })).toMatchObject({ ok: false, refusal: { kind: "wrong-state" } });
    }
  });
});
