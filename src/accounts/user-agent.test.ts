import { expect, it } from "vitest";
import { describeComputer } from "./user-agent.ts";

const WINDOWS =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36";

it("tells a person which browser and system it was, and nothing of a program that is none", () => {
  expect(describeComputer(WINDOWS)).toEqual({ browser: "Chrome", system: "Windows" });
  expect(describeComputer(`${WINDOWS} Edg/142.0.0.0`)).toEqual({ browser: "Edge", system: "Windows" });
  expect(describeComputer(`${WINDOWS} coc_coc_browser/140`)).toEqual({ browser: "Cốc Cốc", system: "Windows" });
  const telephone = "Mozilla/5.0 (Linux; Android 14; Pixel) Chrome/142 Mobile Safari/537.36";
  expect(describeComputer(telephone).system).toBe("Android");
  for (const none of ["curl/8.5.0", ""])
    expect(describeComputer(none)).toEqual({ browser: undefined, system: undefined });
});
