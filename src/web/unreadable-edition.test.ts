import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { expect, it } from "vitest";
import { ask } from "#testing/raw-http.ts";
import { articleContent, openWebSite } from "#testing/web-site.ts";

it("a table that is not there is a 500 that says nothing of it, is told once, and spoils no other page", async () => {
  await using web = await openWebSite();
  const id = await web.publish("article", "a", articleContent("Khánh thành cầu Ngói", { slug: "cau-ngoi" }));
  const db = new DatabaseSync(web.site.edition.file);
  db.exec("alter table article rename to article_hidden");
  const broken = await ask(web.port, `/tin/cau-ngoi-${id}`);
  expect(broken.status).toBe(500);
  expect(String(broken.body)).not.toMatch(/sqlite|no such table|article_hidden|\.ts\b/i);
  expect(broken.headers.get("content-security-policy")).toContain("script-src 'self'");
  expect(web.defects.map(String)).toEqual([expect.stringContaining("no such table")]);
  expect((await ask(web.port, "/lien-ket")).status).toBe(200);

  db.exec("alter table article_hidden rename to article");
  db.close();
  expect((await ask(web.port, `/tin/cau-ngoi-${id}`)).status).toBe(200);
});

it("an edition that cannot be read at all answers 500 to each request, and the process lives", async () => {
  const web = await openWebSite();
  web.site.edition.close();
  for (const target of [
    "/",
    "/tin/khong-co",
    "/khong-co",
    "/%zz",
    "/api/v1/articles",
    `/anh/${"0".repeat(32)}/400.webp`,
  ]) {
    const answer = await ask(web.port, target);
    expect([target, answer.status]).toEqual([target, 500]);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(String(answer.body)).not.toMatch(/database|sqlite/i);
  }
  // Whoever follows the record meanwhile tries again later, and tells of it.
  await web.site.follower.wake();
  expect(web.defects.length).toBeGreaterThanOrEqual(7);
  // At once, and when it is time to look again whether anything was touched.
  for (const pause of [0, 20, 20]) {
    await wait(pause);
    expect((await ask(web.port, "/healthz")).status).toBe(200);
  }

  await web.served.drain();
  await web.site.follower.stop();
  web.site.visits.close();
  await web.site.record.close();
  rmSync(web.folder, { recursive: true });
});
