import { it } from "vitest";
import { accessibilityFaults, launchBrowser } from "#testing/browser.ts";
import { allParts } from "./editor-harness/all-parts.ts";
import { serveHarness } from "./editor-harness/serve.ts";

it("shots", async () => {
  const served = await serveHarness();
  const browser = await launchBrowser();
  for (const width of [360, 1280])
    for (const scheme of ["light", "dark"]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      page.on("console", (m) => console.log("CONSOLE", m.text()));
      page.on("pageerror", (e) => console.log("ERR", e.stack));
      await page.goto(`${served.origin}/?scheme=${scheme}`);
      await page.evaluate((doc) => window.harness.show(doc), allParts);
      await page.waitForTimeout(600);
      console.log(
        width,
        scheme,
        JSON.stringify(
          await page.evaluate(() => [document.documentElement.scrollWidth, window.harness.told() ?? null]),
        ),
      );
      console.log(await accessibilityFaults(page));
      await page.screenshot({ path: `/tmp/shots/${width}-${scheme}.png`, fullPage: true });
      await page.locator("td p").first().click();
      await page.waitForTimeout(200);
      await page.screenshot({ path: `/tmp/shots/${width}-${scheme}-table.png` });
      console.log("table", await accessibilityFaults(page));
      await page.getByRole("button", { name: "Chèn", exact: true }).click();
      await page.waitForTimeout(400);
      await page.screenshot({ path: `/tmp/shots/${width}-${scheme}-menu.png` });
      if (!process.env.FULL) {
        await page.close();
        continue;
      }
      console.log("menu", await accessibilityFaults(page));
      await page.keyboard.press("Escape");
      await page.locator("td p").first().click();
      await page.keyboard.press("Control+k");
      await page.waitForTimeout(400);
      await page.keyboard.type("Đình");
      await page.waitForTimeout(600);
      await page.screenshot({ path: `/tmp/shots/${width}-${scheme}-link.png` });
      console.log("link", await accessibilityFaults(page));
      await page.close();
    }
  await browser.close();
  served.close();
});
