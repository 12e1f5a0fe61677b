import { expect, it } from "vitest";
import { IDLE_AFTER_MINUTES, TOO_MANY } from "#media/upload-room.ts";
import { describeRefusal } from "./refusal-words.ts";

it("who finds no room for a file is told what to do, not that a minute is enough", () => {
  const told = (["vi", "en"] as const).flatMap((language) =>
    ["anything", ...Object.values(TOO_MANY)].map((what) =>
      describeRefusal({ kind: "too-many", what, limit: 1 }, language),
    ),
  );
  expect(new Set(told).size).toBe(8);
  const [other, files, ofOne, ofAll] = told;
  expect(other).toMatch(/chờ một phút/);
  expect(files).toMatch(/gửi lại chính các tệp đó/);
  for (const text of [ofOne, ofAll]) expect(text).toContain(`sau ${IDLE_AFTER_MINUTES} phút`);
});
