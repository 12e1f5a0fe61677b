import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linkGroupsArea } from "#areas/links/index.ts";
import { publicItem } from "#testing/edition-of.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";
import { EditionDatabase } from "./database.ts";
import { editionDdl } from "./schema.ts";
import { supposing } from "./supposing.ts";

const AREAS = [linkGroupsArea];
const TITLES = "select title from link_group order by title";
const group = (title: string) => {
  const item = publicItem("link-group", title, { title, position: 1 });
  return { item, derivation: linkGroupsArea.derive(item as never, new Map()) };
};

function newEdition(folder: string): { readonly file: string; readonly db: EditionDatabase } {
  const file = join(folder, "edition.sqlite");
  const db = EditionDatabase.forWriting(file);
  db.exec(editionDdl(AREAS));
  db.exec("insert into link_group values ('a', 'Cơ quan cấp trên', null, 0)");
  return { file, db };
}

test("what is supposed is seen inside, by nobody else, and is gone afterwards", () => {
  using folder = temporaryFolder("supposing");
  const { file, db } = newEdition(folder.path);
  const titles = supposing(file, AREAS, [group("Báo chí")], (edition) => {
    expect(db.all(TITLES)).toEqual([{ title: "Cơ quan cấp trên" }]);
    return edition.all<{ title: string }>(TITLES).map(({ title }) => title);
  });
  expect(titles).toEqual({ value: ["Báo chí", "Cơ quan cấp trên"] });
  const broken = () =>
    supposing(file, AREAS, [group("Báo chí")], () => {
      throw new Error("giữa chừng");
    });
  expect(broken).toThrow("giữa chừng");
  expect(db.all(TITLES)).toEqual([{ title: "Cơ quan cấp trên" }]);
  db.transaction(() => db.run("delete from link_group"));
  db.close();
});

test("it waits for no other writer, and makes no file where none is", () => {
  using folder = temporaryFolder("supposing");
  const { file, db } = newEdition(folder.path);
  db.transaction(() => {
    expect(supposing(file, AREAS, [], () => 1)).toBeUndefined();
  });
  db.close();
  const absent = join(folder.path, "gone.sqlite");
  expect(() => supposing(absent, AREAS, [], () => 1)).toThrow(/unable to open/);
  expect(existsSync(absent)).toBe(false);
});
