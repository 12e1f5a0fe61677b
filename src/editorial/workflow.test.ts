import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import type { State, StateKind } from "./model.ts";
import { type Action, transition } from "./workflow.ts";

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

const actions = {
  revise: { kind: "revise" },
  submit: { kind: "submit" },
  return: { kind: "return", reason: " thiếu ảnh " },
  approve: { kind: "approve" },
  schedule: { kind: "schedule", publishAt: LATER },
  release: { kind: "release" },
  publish: { kind: "publish" },
  withdraw: { kind: "withdraw", notice: " Thông tin đã cũ. " },
  archive: { kind: "archive" },
} as const satisfies Record<Action["kind"], Action>;

/** What follows what; all else is refused. */
const table: Readonly<Record<keyof typeof states, Partial<Record<Action["kind"], StateKind>>>> = {
  draft: { revise: "draft", submit: "in-review", archive: "archived" },
  "in-review": { revise: "in-review", return: "returned", approve: "approved" },
  returned: { revise: "draft", submit: "in-review", archive: "archived" },
  approved: {
    revise: "draft",
    return: "returned",
    schedule: "scheduled",
    publish: "published",
    archive: "archived",
  },
  "scheduled for later": { revise: "draft", return: "returned", schedule: "scheduled", publish: "published" },
  "scheduled, and due": {
    revise: "draft",
    return: "returned",
    schedule: "scheduled",
    publish: "published",
    release: "published",
  },
  published: { revise: "draft", withdraw: "withdrawn", archive: "archived" },
  withdrawn: { revise: "draft", publish: "published", archive: "archived" },
  archived: {},
};

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
    expect(transition({ kind: "published" }, actions.withdraw, NOW)).toEqual({
      ok: true,
      value: { kind: "withdrawn", notice: "Thông tin đã cũ." },
    });
  });

  it("wants a reason where someone will ask for it, of at most 2,000 characters", () => {
    for (const said of ["", "  \n", "x".repeat(2_001)]) {
      const returned = transition({ kind: "in-review" }, { kind: "return", reason: said }, NOW);
      expect(returned).toMatchObject({ ok: false, refusal: { kind: "invalid", issues: [{ path: "reason" }] } });
      const withdrawn = transition({ kind: "published" }, { kind: "withdraw", notice: said }, NOW);
      expect(withdrawn).toMatchObject({ ok: false, refusal: { kind: "invalid", issues: [{ path: "notice" }] } });
    }
    expect(transition({ kind: "in-review" }, { kind: "return", reason: "x".repeat(2_000) }, NOW).ok).toBe(true);
  });

  it("says the wrong state before it says what is wrong with the reason", () => {
    expect(transition({ kind: "draft" }, { kind: "withdraw", notice: "" }, NOW)).toMatchObject({
      refusal: { kind: "wrong-state" },
    });
  });

  it("releases at the promised moment, not a millisecond before", () => {
    const promised = { kind: "scheduled", publishAt: NOW } as const;
    expect(transition(promised, { kind: "release" }, EARLIER).ok).toBe(false);
    expect(transition(promised, { kind: "release" }, NOW).ok).toBe(true);
    expect(transition(promised, { kind: "release" }, LATER).ok).toBe(true);
  });

  const someAction: fc.Arbitrary<Action> = fc.oneof(
    fc.constantFrom<Action>(...Object.values(actions)),
    fc.integer({ min: -5, max: 5 }).map((by): Action => ({ kind: "schedule", publishAt: (NOW + by) as Instant })),
  );

  it("publishes nothing that was not approved since it was last worked on", () => {
    fc.assert(
      fc.property(fc.array(someAction, { maxLength: 60 }), (given) => {
        let state: State = { kind: "draft" };
        let isApproved = false;
        for (const action of given) {
          const next = transition(state, action, NOW);
          if (!next.ok) continue;
          state = next.value;
          if (action.kind === "approve") isApproved = true;
          if (action.kind === "revise" || action.kind === "return") isApproved = false;
          if (state.kind === "published") expect(isApproved).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("brings nothing withdrawn or archived back by itself: only a person who publishes does", () => {
    fc.assert(
      fc.property(fc.array(someAction, { maxLength: 60 }), (given) => {
        let state: State = { kind: "published" };
        let isGone = false;
        let isApproved = false;
        for (const action of given) {
          const next = transition(state, action, NOW);
          if (!next.ok) continue;
          const before = state.kind;
          state = next.value;
          if (action.kind === "withdraw" || action.kind === "archive") isGone = true;
          if (isGone) isApproved = action.kind === "approve" || (isApproved && action.kind !== "revise");
          if (state.kind !== "published" || !isGone) continue;
          expect(isApproved || (before === "withdrawn" && action.kind === "publish")).toBe(true);
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
