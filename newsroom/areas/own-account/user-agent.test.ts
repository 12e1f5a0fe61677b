import { expect, it } from "vitest";
import { describeUserAgent } from "./user-agent.ts";

const WINDOWS =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";

it("a session is told by the browser and the system that a person knows, not by what all of them call themselves", () => {
  expect(describeUserAgent(WINDOWS)).toEqual({ browser: "Chrome", system: "Windows" });
  expect(describeUserAgent(`${WINDOWS} Edg/142.0.0.0`)).toEqual({ browser: "Edge", system: "Windows" });
  expect(describeUserAgent(`${WINDOWS} coc_coc_browser/140`)).toEqual({ browser: "Cốc Cốc", system: "Windows" });
  expect(describeUserAgent("Mozilla/5.0 (Linux; Android 14; Pixel) Chrome/142 Mobile Safari/537.36")?.system).toBe(
    "Android",
  );
  expect(describeUserAgent("curl/8.5.0")).toBeUndefined();
  expect(describeUserAgent("")).toBeUndefined();
});
