import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { openRecord, type Record } from "#record/record.ts";
import { contentOf, contentsOf, importRecords } from "#testing/imports.ts";
import { temporaryFolder } from "#testing/temporary-folder.ts";

const procedure = {
  id: "tthc-1.004873",
  title: "Thủ tục cấp giấy xác nhận",
  decision: "Quyết định số 12/QĐ-UBND",
  level: "Cấp Xã",
  section: "Hộ tịch",
  body: "Trình tự thực hiện: Nộp hồ sơ tại bộ phận một cửa.\n\nThành phần hồ sơ:\n- Đơn đề nghị; Bản chính: 1 Bản sao: 0",
};

describe("a line of the procedures", () => {
  const folder = temporaryFolder("procedures");
  afterAll(() => folder.remove());
  const opened: Record[] = [];
  afterEach(async () => {
    for (const record of opened.splice(0)) await record.close();
  });
  const newRecord = async () => {
    const record = await openRecord(`sqlite:${join(folder.path, `${randomUUID()}.sqlite`)}`);
    opened.push(record);
    return record;
  };

  it("becomes a page under the field's section, which stands under the procedures", async () => {
    const record = await newRecord();
    expect(await importRecords(record, folder.path, "procedures", [procedure])).toMatchObject({
      created: 1,
      problems: [],
    });
    const { items } = await contentsOf(record.read);
    const idOf = (externalId: string) => items.find((item) => item.external_id === externalId)?.id;
    expect(await contentOf(record.read, "section:thu-tuc-hanh-chinh")).toMatchObject({ title: "Thủ tục hành chính" });
    expect(await contentOf(record.read, "section:thu-tuc-ho-tich")).toMatchObject({
      title: "Hộ tịch",
      parentId: idOf("section:thu-tuc-hanh-chinh"),
      holds: "pages",
    });
    expect(await contentOf(record.read, "procedures:tthc-1.004873")).toMatchObject({
      slug: "thu-tuc-cap-giay-xac-nhan-1-004873",
      sectionId: idOf("section:thu-tuc-ho-tich"),
      procedure: { code: "1.004873", level: "Cấp Xã", field: "Hộ tịch", decision: "Quyết định số 12/QĐ-UBND" },
    });
  });

  it("comes beside another of the same title, and not twice when it is run again", async () => {
    const record = await newRecord();
    const both = [procedure, { ...procedure, id: "tthc-1.004884" }];
    expect(await importRecords(record, folder.path, "procedures", both)).toMatchObject({ created: 2, leftOut: 0 });
    const before = await contentsOf(record.read);
    expect(await importRecords(record, folder.path, "procedures", both)).toMatchObject({ unchanged: 2, created: 0 });
    expect(await contentsOf(record.read)).toEqual(before);
  });

  it("tells how much of its text is in, where that is longer than a page may be", async () => {
    const body = "Bước này nộp đơn.\n".repeat(16_000);
    const { created, problems } = await importRecords(await newRecord(), folder.path, "procedures", [
      procedure,
      { ...procedure, id: "dai", body },
    ]);
    expect(created).toBe(2);
    expect(problems).toMatchObject([
      { at: "line 2", what: expect.stringMatching(/the first 65000 of its 208000 letters/), isLeftOut: false },
    ]);
  });

  it("is told when an editor's page has its address already, and the others come", async () => {
    const record = await newRecord();
    const taken = { ...procedure, id: "khac", code: "1.004873" };
    const { created, problems } = await importRecords(record, folder.path, "procedures", [
      procedure,
      taken,
      { ...procedure, id: "tthc-2.000001" },
    ]);
    expect(created).toBe(2);
    expect(problems).toMatchObject([{ at: "line 2", id: "khac", isLeftOut: true }]);
    const { items } = await contentsOf(record.read);
    expect(items.some((item) => item.external_id === "procedures:khac")).toBe(false);
  });
});
