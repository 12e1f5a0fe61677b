import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type NewsroomSite, openNewsroomSite, type SignedIn } from "#testing/newsroom-site.ts";
import { workbook } from "#testing/workbook.ts";

const TITLE = "Tiếp công dân định kỳ";

describe("the desk of the work calendar", () => {
  let room: NewsroomSite;
  let clerk: SignedIn;
  let reporter: SignedIn;
  /** A week of its own for each test. */
  let week: string;
  let monday: Temporal.PlainDate;
  let weeks = 0;

  beforeAll(async () => {
    room = await openNewsroomSite({ now: "2026-11-23T09:00:00+07:00" });
    clerk = await room.person("van.thu@xa.example", [{ role: "clerk" }]);
    reporter = await room.person("phong.vien@xa.example", [{ role: "reporter" }]);
  });
  afterAll(() => room[Symbol.asyncDispose]());
  beforeEach(() => {
    // Every second week: the one after it is free as well.
    monday = Temporal.PlainDate.from("2026-10-05").add({ weeks: 2 * weeks++ });
    week = `${monday.yearOfWeek}-W${String(monday.weekOfYear).padStart(2, "0")}`;
  });

  const content = (more: object = {}) => ({
    ...{ title: TITLE, date: monday.toString(), session: "morning", start: "08:00", chair: ["Chủ tịch"] },
    ...{ place: "Phòng tiếp công dân", internalNote: "Dặn bảo vệ", ...more },
  });
  const add = async (more: object = {}) =>
    (await clerk.send("POST", "/calendar/entries", { content: content(more) })).answer;
  const look = async (name = week) => (await clerk.get(`/calendar/week?week=${name}`)).answer;
  const entries = async (name = week) => (await look(name)).days.flatMap((day: { entries: unknown[] }) => day.entries);
  const official = async () => {
    const seen = Object.fromEntries(
      (await entries()).map((one: { id: string; revision: number }) => [one.id, one.revision]),
    );
    return clerk.send("POST", `/calendar/weeks/${week}/official`, { seen });
  };
  const publicPage = async (name = week): Promise<string> => {
    await room.web.site.follower.wake();
    const page = await (await fetch(`${room.web.served.url}/lich-cong-tac?tuan=${name}`)).text();
    return page.slice(page.indexOf("<main"));
  };
  const nextWeek = () => {
    const next = monday.add({ weeks: 1 });
    return `${next.yearOfWeek}-W${String(next.weekOfYear).padStart(2, "0")}`;
  };

  it("is for who manages the calendar alone", async () => {
    const made = await add();
    const asked = [
      reporter.get("/calendar/week"),
      reporter.send("POST", "/calendar/entries", { content: content() }),
      reporter.send("PUT", `/calendar/entries/${made.id}`, { revision: 1, content: content() }),
      reporter.send("POST", `/calendar/entries/${made.id}/remove`, { revision: 1 }),
      reporter.send("POST", `/calendar/weeks/${week}/official`, { seen: { [made.id]: 1 } }),
      reporter.send("POST", `/calendar/weeks/${nextWeek()}/copy`, { from: week }),
      reporter.send("PUT", `/calendar/weeks/${week}/note`, { revision: 0, note: "x" }),
      reporter.send("POST", "/calendar/import/preview", { file: "", week, weeks: 1 }),
      reporter.send("POST", "/calendar/import", { entries: [content()] }),
    ];
    for (const { status } of await Promise.all(asked)) expect(status).toBe(403);
    expect(await entries()).toHaveLength(1);
  });

  it("shows this week, a named one, or that of a day, and refuses what is none", async () => {
    expect((await clerk.get("/calendar/week")).answer).toMatchObject({
      ...{ week: "2026-W48", previous: "2026-W47", next: "2026-W49", present: "2026-W48", status: "draft" },
      ...{ isOfficial: false, revision: 0 },
    });
    expect((await clerk.get("/calendar/week?date=1/1/2027")).answer.week).toBe("2026-W53");
    expect((await clerk.get("/calendar/week")).answer.days[0]).toEqual({
      date: "2026-11-23",
      isToday: true,
      entries: [],
    });
    for (const query of ["week=2026-W54", "week=x", "date=31/2/2026"])
      expect((await clerk.get(`/calendar/week?${query}`)).status).toBe(422);
  });

  it("keeps drafts from readers until the week is official, and then they have all of it", async () => {
    await add();
    await add({ title: "Giao ban", start: "07:30" });
    expect(await entries()).toMatchObject([
      { state: "draft", publicState: "none", content: { title: "Giao ban", status: "normal" } },
      { state: "draft", publicState: "none", content: { title: TITLE } },
    ]);
    expect(await publicPage()).not.toContain(TITLE);
    expect((await official()).status).toBe(200);
    expect(await look()).toMatchObject({ isOfficial: true, status: "official" });
    const page = await publicPage();
    expect(page).toContain(TITLE);
    expect(page).toContain("Chính thức");
    expect(page).not.toContain("Có thay đổi");
    expect(page).not.toContain("Dặn bảo vệ");
    expect((await official()).answer).toEqual({
      refusal: { kind: "wrong-state", from: "official", action: "make official" },
    });
  });

  it("marks for readers what is changed in an official week, with what was changed", async () => {
    const { id } = await add();
    await official();
    const before = (await entries())[0];
    const changed = { ...before.content, start: "09:00", place: "Hội trường lớn" };
    const saved = await clerk.send("PUT", `/calendar/entries/${id}`, { revision: before.revision, content: changed });
    expect(saved).toMatchObject({ status: 200, answer: { state: "published" } });
    const note = "Giờ: 08:00 → 09:00; Địa điểm: Phòng tiếp công dân → Hội trường lớn";
    expect((await entries())[0].content).toMatchObject({ status: "changed", note, internalNote: "Dặn bảo vệ" });
    expect((await look()).status).toBe("adjusted");
    const page = await publicPage();
    for (const text of ["Có thay đổi", "Có điều chỉnh", note, "Hội trường lớn"]) expect(page).toContain(text);
    const own = { ...(await entries())[0].content, start: "10:00", note: "Chờ ý kiến của tỉnh" };
    await clerk.send("PUT", `/calendar/entries/${id}`, { revision: (await entries())[0].revision, content: own });
    expect(await publicPage()).toContain("Chờ ý kiến của tỉnh");
  });

  it("marks nothing where only the office's own notes changed, and shows them to nobody", async () => {
    const { id } = await add();
    await official();
    const before = (await entries())[0];
    const changed = { ...before.content, vehicle: "Xe bảy chỗ", status: "changed" };
    await clerk.send("PUT", `/calendar/entries/${id}`, { revision: before.revision, content: changed });
    expect(await entries()).toMatchObject([
      { state: "published", content: { status: "normal", vehicle: "Xe bảy chỗ" } },
    ]);
    expect((await look()).status).toBe("official");
    expect(await publicPage()).not.toContain("Xe bảy chỗ");
  });

  it("marks what is added to an official week, and what is moved out of it into another", async () => {
    await add();
    await official();
    const { id, revision } = await add({ title: "Họp đột xuất", start: "16:00", session: "afternoon" });
    expect(await publicPage()).toContain("Bổ sung");
    const day = monday.add({ days: 7 });
    const moved = content({ title: "Họp đột xuất", date: day.toString() });
    await clerk.send("PUT", `/calendar/entries/${id}`, { revision, content: moved });
    const page = await publicPage();
    const [, month = "", date = ""] = day.toString().split("-");
    expect(page).toContain(`Chuyển sang ${date}/${month}: Họp đột xuất`);
    expect(page.split("Họp đột xuất")).toHaveLength(2);
    expect(await publicPage(nextWeek())).toContain("Có thay đổi");
  });

  it("puts drafts away, and leaves what readers know of as cancelled, with the reason", async () => {
    const draft = await add({ title: "Nhầm" });
    await clerk.send("POST", `/calendar/entries/${draft.id}/remove`, { revision: 1 });
    expect(await entries()).toEqual([]);
    expect((await clerk.send("POST", `/items/${draft.id}/undelete`, {})).status).toBe(200);
    expect(await entries()).toMatchObject([{ content: { title: "Nhầm" } }]);
    await clerk.send("POST", `/calendar/entries/${draft.id}/remove`, { revision: 3 });
    const { id } = await add();
    await official();
    const { revision } = (await entries())[0];
    const reason = "Hoãn do bão số 9";
    expect((await clerk.send("POST", `/calendar/entries/${id}/remove`, { revision, reason })).status).toBe(200);
    const page = await publicPage();
    for (const text of ["Đã hủy", reason, TITLE, "Có điều chỉnh"]) expect(page).toContain(text);
  });

  it("refuses what was read before another saved, and keeps the other's work", async () => {
    const { id } = await add();
    await clerk.send("PUT", `/calendar/entries/${id}`, { revision: 1, content: content({ title: "Mới hơn" }) });
    const stale = { refusal: { kind: "stale", yours: 1, current: 2 } };
    const late = { revision: 1, content: content({ title: "Cũ" }) };
    expect((await clerk.send("PUT", `/calendar/entries/${id}`, late)).answer).toEqual(stale);
    expect((await clerk.send("POST", `/calendar/entries/${id}/remove`, { revision: 1 })).answer).toEqual(stale);
    const seen = await clerk.send("POST", `/calendar/weeks/${week}/official`, { seen: { [id]: 1 } });
    expect(seen).toMatchObject({ status: 409, answer: { refusal: { kind: "stale" } } });
    expect(await entries()).toMatchObject([{ state: "draft", content: { title: "Mới hơn" } }]);
    const fault = await clerk.send("PUT", `/calendar/entries/${id}`, {
      revision: 2,
      content: content({ end: "07:00" }),
    });
    expect(fault).toMatchObject({ status: 422, answer: { refusal: { issues: [{ path: "end" }] } } });
  });

  it("touches no thing of another kind", async () => {
    const alert = await room.web.publish("alert", `bao-${week}`, { title: "Tin bão", level: "minor", from: 0 });
    const asked = { revision: 1, content: content() };
    expect((await clerk.send("PUT", `/calendar/entries/${alert}`, asked)).status).toBe(404);
    expect((await clerk.send("POST", `/calendar/entries/${alert}/remove`, { revision: 1 })).status).toBe(404);
  });

  it("makes a week official whole or not at all", async () => {
    await add();
    const unfinished = { title: "", date: monday.toString(), session: "morning" };
    await clerk.send("POST", "/items", { kind: "calendar-entry", language: "vi", content: unfinished });
    expect((await official()).status).toBe(422);
    expect(await look()).toMatchObject({ isOfficial: false });
    expect(await publicPage()).not.toContain(TITLE);
    expect((await entries()).every((one: { state: string }) => one.state === "draft")).toBe(true);
  });

  it("copies a week once, without what was cancelled and without its marks", async () => {
    const { id } = await add();
    await add({ title: "Giao ban", start: "07:30", date: monday.add({ days: 4 }).toString(), vehicle: "Xe bảy chỗ" });
    await official();
    await clerk.send("POST", `/calendar/entries/${id}/remove`, { revision: (await entries())[1]?.revision ?? 0 });
    await clerk.send("POST", `/calendar/entries/${id}/remove`, { revision: (await entries())[0]?.revision ?? 0 });
    const to = nextWeek();
    const copied = await clerk.send("POST", `/calendar/weeks/${to}/copy`, { from: week });
    expect(copied).toMatchObject({ status: 200, answer: { count: 1 } });
    expect(await entries(to)).toMatchObject([
      { state: "draft", content: { title: "Giao ban", date: monday.add({ days: 11 }).toString(), status: "normal" } },
    ]);
    const again = await clerk.send("POST", `/calendar/weeks/${to}/copy`, { from: week });
    expect(again).toMatchObject({ status: 422, answer: { refusal: { kind: "invalid" } } });
    expect(await entries(to)).toHaveLength(1);
    expect((await clerk.send("POST", `/calendar/weeks/${week}/copy`, { from: to })).answer).toMatchObject({
      refusal: { kind: "wrong-state", from: "official" },
    });
    expect((await clerk.send("POST", `/calendar/weeks/${to}/copy`, { from: "2030-W01" })).status).toBe(422);
  });

  it("says something above a week, to readers once it is official", async () => {
    await add();
    expect(
      (await clerk.send("PUT", `/calendar/weeks/${week}/note`, { revision: 0, note: "Trực: Văn phòng" })).status,
    ).toBe(200);
    expect(await publicPage()).not.toContain("Trực: Văn phòng");
    expect((await clerk.send("PUT", `/calendar/weeks/${week}/note`, { revision: 0, note: "Khác" })).status).toBe(409);
    await official();
    expect(await publicPage()).toContain("Trực: Văn phòng");
    const { revision } = await look();
    await clerk.send("PUT", `/calendar/weeks/${week}/note`, { revision, note: "" });
    expect(await publicPage()).not.toContain("Trực: Văn phòng");
    expect((await look()).isOfficial).toBe(true);
  });

  it("shows what would be read of a file and keeps nothing; then adds what is chosen, all or none", async () => {
    await add();
    const day = monday.toString();
    const file = workbook([
      ["Ngày", "Giờ", "Nội dung", "Địa điểm"],
      [{ day }, "8h00", TITLE],
      [{ day }, "14h", "Kiểm tra kè", "Đê biển"],
      [{ day }, "15h", "Nơi quá dài", "x".repeat(400)],
      ["1/1/2020", "15h", "Năm xưa"],
      [{ day }, "16h", undefined, "Không rõ việc gì"],
    ]).toString("base64");
    const { status, answer } = await clerk.send("POST", "/calendar/import/preview", { file, week, weeks: 1 });
    expect(status).toBe(200);
    expect(answer.entries.map(({ problem }: { problem?: string }) => problem)).toEqual([
      ...["present", undefined, "invalid", "outside", "no-content"],
    ]);
    expect(answer.entries[2].fields).toEqual(["place"]);
    expect(await entries()).toHaveLength(1);
    const chosen = [answer.entries[1].entry];
    const both = await clerk.send("POST", "/calendar/import", { entries: [...chosen, answer.entries[0].entry] });
    expect(both).toMatchObject({ status: 422, answer: { refusal: { issues: [{ path: "1.title" }] } } });
    expect(await entries()).toHaveLength(1);
    expect((await clerk.send("POST", "/calendar/import", { entries: chosen })).answer).toEqual({ count: 1 });
    expect(await entries()).toMatchObject([
      { content: { title: TITLE } },
      { state: "draft", content: { title: "Kiểm tra kè" } },
    ]);
    await official();
    const later = await clerk.send("POST", "/calendar/import/preview", { file, week, weeks: 1 });
    expect(later.answer.entries[1].problem).toBe("official");
    expect((await clerk.send("POST", "/calendar/import", { entries: chosen })).status).toBe(409);
  });

  it("reads iCalendar too, its own above all, and says of other files that they are none of these", async () => {
    await add({ place: "Phòng số 1" });
    await official();
    await room.web.site.follower.wake();
    const ics = await (await fetch(`${room.web.served.url}/lich-cong-tac.ics`)).text();
    const preview = (file: string) =>
      clerk.send("POST", "/calendar/import/preview", { file: Buffer.from(file).toString("base64"), week, weeks: 1 });
    const read = (await preview(ics)).answer.entries.filter((one: { entry?: object }) => one.entry !== undefined);
    expect(read).toMatchObject([
      { problem: "official", entry: { title: TITLE, date: monday.toString(), start: "08:00", chair: ["Chủ tịch"] } },
    ]);
    expect((await preview("không phải lịch")).answer).toEqual({ problem: "unknown", isCut: false, entries: [] });
    expect((await preview("PK không phải Excel")).answer.problem).toBe("broken");
    expect((await clerk.send("POST", "/calendar/import/preview", { file: "!", week, weeks: 1 })).status).toBe(422);
    expect(room.web.defects).toEqual([]);
  });
});
