import { expect, it } from "vitest";
import { tally } from "./tests.mjs";

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };

it("counts what passed, failed and was left out", () => {
  expect(tally(report, 0)).toEqual({ passed: 5, failed: 0, skipped: 2 });
  expect(tally({ ...report, numFailedTests: 2 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

it("counts a test file that could not be loaded as a failure, though none of its tests ran", () => {
  const testResults = [{ status: "failed", assertionResults: [] }];
  expect(tally({ ...report, testResults }, 1).failed).toBe(1);
});

it("never takes a run that failed for one that passed", () => {
  expect(tally(report, 1).failed).toBe(1);
  expect(tally(undefined, 0).failed).toBe(1);
});
