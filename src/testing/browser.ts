import axe, { type AxeResults, type Result, type RunOnly, type RunOptions } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../../scripts/machine-programs.mjs";

const LAUNCH_LIMIT_MS = 30_000;

// Without the background flags Chromium looks for its maker's hosts at every start, and a closed network shows it.
const FLAGS = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** WCAG 2.2 at level AA, and what it stands on. */
const ACCESSIBILITY_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** False where this machine has no Chromium: `describe.skipIf(!hasChromium())`. `npm test` installs it, or fails. */
export const hasChromium = (): boolean => findChromium() !== undefined;

/**
 * A headless Chromium with a new, empty profile; `await using browser = await launchBrowser()` ends it.
 *
 * @throws Error where there is none, or when it has not started after 30 seconds
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("Chromium was not found on this machine");
  // The sandbox needs a user other than root and kernel rights that containers lack; the pages are our own.
  return chromium.launch({ executablePath, args: FLAGS, chromiumSandbox: false, timeout: LAUNCH_LIMIT_MS });
}

/**
 * Whether colours are told apart, in the scheme that the page is in: what of axe's rules a change of scheme may change.
 * A fraction of the work of all of them.
 */
export const contrastFaults = (page: Page): Promise<string[]> =>
  faultsOf(page, { type: "rule", values: ["color-contrast"] });

/** What axe finds wrong with the page as it stands, one line a fault: rule, help, and where. Empty is what is wanted. */
export const accessibilityFaults = (page: Page): Promise<string[]> =>
  faultsOf(page, { type: "tag", values: ACCESSIBILITY_RULES });

/**
 * Runs axe in the page itself. axe's own adapter for Playwright opens a second page at each run, for the sake of
 * frames, which our pages have none of, and is four times as slow by it.
 */
async function faultsOf(page: Page, runOnly: RunOnly): Promise<string[]> {
  if (page.frames().length > 1) throw new Error("the page has frames, into which this does not look");
  if ((await page.evaluate("typeof axe")) !== "object") await page.evaluate(`${axe.source};${DRAW_ALL}`);
  const options: RunOptions = { runOnly, resultTypes: ["violations"] };
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return violations.map(describe);
}

/** What is drawn only when a reader comes near has no true place before, and axe judges sizes and distances. */
const DRAW_ALL = `{
  const all = new CSSStyleSheet();
  all.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets.push(all);
}`;

const describe = ({ id, help, nodes }: Result): string =>
  `${id}: ${help}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`;
