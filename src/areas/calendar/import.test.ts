import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WorkbookCell, workbook, workbookOf } from "#testing/workbook.ts";
import { storedZip } from "#zip/stored.ts";
import { type AskedDays, readIcs } from "./import-ics.ts";
import { readRows } from "./import-rows.ts";
import { MAX_FILE_BYTES, readXlsx } from "./import-xlsx.ts";
import { calendarEntryContent } from "./model.ts";

const monday = Temporal.PlainDate.from("2026-11-23");

describe("a table of a week's work", () => {
  const read = (rows: readonly (readonly WorkbookCell[])[]) => readXlsx(workbook(rows), monday);
  const entries = async (rows: readonly (readonly WorkbookCell[])[]) => {
    const file = await read(rows);
    return file.ok ? file.entries.map(({ entry, problem }) => entry ?? problem) : expect.fail(file.problem);
  };

  it("is read below its letterhead by the words of its headers, and days are carried down", async () => {
    const file = await read([
      ["ỦY BAN NHÂN DÂN XÃ BẾN LỤA"],
      ["LỊCH CÔNG TÁC TUẦN 48"],
      [],
      [
        ...["Thứ, ngày", "Buổi", "Giờ", "Nội dung công việc", "Chủ trì", "Thành phần", "Địa điểm"],
        ...["Đơn vị chuẩn bị", "Ghi chú"],
      ],
      [
        ...["Thứ Hai\n23/11/2026", "Sáng", "7h30", "Giao ban đầu tuần", "Chủ tịch; Phó Chủ tịch", "Các phòng"],
        ...["Phòng họp số 1", "Văn phòng", "Chuẩn bị nước"],
      ],
      [undefined, undefined, "9h00-10h30", "Họp tiến độ đường"],
      [undefined, "Chiều", "2h", "Tiếp công dân"],
      [{ day: "2026-11-24" }, "Sáng", { hour: 8.5 / 24 }, "Kiểm tra kè"],
      [undefined, "Chiều", "Sau giờ họp", "Hội ý\nMang theo báo cáo"],
    ]);
    expect(file).toMatchObject({ ok: true, isCut: false });
    const found = file.ok ? file.entries : [];
    expect(found.map(({ line }) => line)).toEqual([5, 6, 7, 8, 9]);
    expect(found.map(({ entry }) => entry)).toEqual([
      {
        title: "Giao ban đầu tuần",
        ...{ date: "2026-11-23", session: "morning", start: "07:30" },
        chair: ["Chủ tịch", "Phó Chủ tịch"],
        ...{ participants: "Các phòng", place: "Phòng họp số 1", preparingUnit: "Văn phòng" },
        internalNote: "Chuẩn bị nước",
      },
      { title: "Họp tiến độ đường", date: "2026-11-23", session: "morning", start: "09:00", end: "10:30", chair: [] },
      { title: "Tiếp công dân", date: "2026-11-23", session: "afternoon", start: "14:00", chair: [] },
      { title: "Kiểm tra kè", date: "2026-11-24", session: "morning", start: "08:30", chair: [] },
      {
        title: "Hội ý",
        ...{ date: "2026-11-24", session: "afternoon", chair: [] },
        content: "Mang theo báo cáo\nGiờ: Sau giờ họp",
      },
    ]);
    for (const { entry } of found) expect(calendarEntryContent.safeParse(entry).success).toBe(true);
  });

  it("may say its days without a year, by weekdays alone, in a line across, and its headers without marks", async () => {
    const header = ["Thu", "Gio", "Noi dung"];
    const dates = async (days: readonly WorkbookCell[]) =>
      (await entries([header, ...days.map((day) => [day, "8h", "Họp"])])).map((one) =>
        typeof one === "object" ? one.date : one,
      );
    expect(await dates(["Thứ 2 (23/11)", "T3", "thu tu", "CN", "27-11-2026", "28.11"])).toEqual([
      ...["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-29", "2026-11-27", "2026-11-28"],
    ]);
    expect(await entries([header, ["Thứ Tư, ngày 25/11/2026"], [undefined, "8h", "Họp"]])).toMatchObject([
      { title: "Họp", date: "2026-11-25" },
    ]);
  });

  it("takes work that speaks of a day for work, and lines across for days and parts of the day alone", async () => {
    const header = ["Ngày", "Buổi", "Giờ", "Nội dung"];
    const told = (
      await entries([
        header,
        ["Thứ Hai, ngày 23 tháng 11 năm 2026"],
        ["BUỔI CHIỀU"],
        [undefined, undefined, { hour: 2 / 24 }, "Tiếp công dân"],
        [undefined, undefined, undefined, "Chuẩn bị kỷ niệm Quốc khánh 2/9"],
        [undefined, undefined, undefined, "Thứ tự ưu tiên đầu tư công: Họp sơ kết 6/10 chỉ tiêu"],
        [undefined, undefined, undefined, "Kiểm tra kè"],
      ])
    ).map((one) => (typeof one === "object" ? `${one.date} ${one.session} ${one.start ?? "–"} ${one.title}` : one));
    expect(told).toEqual([
      "2026-11-23 afternoon 14:00 Tiếp công dân",
      "2026-11-23 afternoon – Chuẩn bị kỷ niệm Quốc khánh 2/9",
      "2026-11-23 afternoon – Thứ tự ưu tiên đầu tư công: Họp sơ kết 6/10 chỉ tiêu",
      "2026-11-23 afternoon – Kiểm tra kè",
    ]);
  });

  it("has the part of the day of the rows above on the same day, and tells hours on a dial by it", async () => {
    const header = ["Ngày", "Buổi", "Giờ", "Nội dung"];
    const rows: readonly (readonly WorkbookCell[])[] = [
      ["23/11/2026", "Chiều", { hour: 2 / 24 }, "Họp"],
      ["23/11/2026", undefined, "3h30", "Họp"],
      ["23/11/2026", undefined, undefined, "Hội ý"],
      ["24/11/2026", undefined, "8h", "Họp"],
      ["24/11/2026", "Tối", { hour: 7 / 24 }, "Sinh hoạt thôn"],
      ["25/11/2026", undefined, "1h trưa", "Đón đoàn"],
      ["25/11/2026", "Chiều", { hour: 14.5 / 24 }, "Họp"],
    ];
    expect(
      (await entries([header, ...rows])).map((one) => typeof one === "object" && [one.session, one.start]),
    ).toEqual([
      ...[
        ["afternoon", "14:00"],
        ["afternoon", "15:30"],
        ["afternoon", undefined],
        ["morning", "08:00"],
      ],
      ...[
        ["evening", "19:00"],
        ["afternoon", "13:00"],
        ["afternoon", "14:30"],
      ],
    ]);
  });

  it("keeps for the office what stands in columns that readers have no place for", async () => {
    const header = ["STT", "Ngày", "Nội dung", "Đơn vị phối hợp", "Thư ký"];
    expect(await entries([header, [1, "23/11/2026", "Họp", "Trạm Y tế", "Cán bộ văn phòng"]])).toMatchObject([
      { title: "Họp", internalNote: "Đơn vị phối hợp: Trạm Y tế\nThư ký: Cán bộ văn phòng" },
    ]);
  });

  it("is the sheet of the week in a workbook of many, or the one that is asked for", async () => {
    const week = (name: string, day: string): [string, WorkbookCell[][]] => [
      name,
      [
        ["Ngày", "Nội dung"],
        [day, name],
      ],
    ];
    const titleOf = async (sheets: readonly [string, WorkbookCell[][]][], asked?: string) => {
      const file = await readXlsx(workbookOf(Object.fromEntries(sheets)), monday, asked);
      return [file.ok && file.entries[0]?.entry?.title, file.sheet, file.sheets];
    };
    const dated = [week("Đầu năm", "05/01/2026"), week("Cuối năm", "24/11/2026"), week("Sau đó", "30/11/2026")];
    const names = ["Đầu năm", "Cuối năm", "Sau đó"];
    expect(await titleOf(dated)).toEqual(["Cuối năm", "Cuối năm", names]);
    expect(await titleOf(dated, "Sau đó")).toEqual(["Sau đó", "Sau đó", names]);
    const numbered = [week("Tuần 1", "Thứ Hai"), week("Tuần 48", "Thứ Hai"), week("Tuần 49", "Thứ Hai")];
    expect((await titleOf(numbered))[0]).toBe("Tuần 48");
    const other: [string, WorkbookCell[][]] = ["Danh sách", [["Tên", "Thôn"]]];
    expect(await titleOf([other, week("Tuần", "Thứ Hai")])).toEqual(["Tuần", "Tuần", ["Tuần"]]);
  });

  it("says of each row that gives no entry why not, and reads the others", async () => {
    const header = ["Ngày", "Giờ", "Nội dung"];
    expect(
      await entries([
        header,
        [undefined, "8h", "Chưa có ngày"],
        ["31/02/2026", "8h", "Ngày không có"],
        ["23/11/2026", "8h", undefined],
        ["23/11/2026", undefined, "8h00: Họp giao ban"],
      ]),
    ).toMatchObject(["no-day", "bad-day", "no-content", { title: "Họp giao ban", start: "08:00" }]);
  });

  it("is refused whole where there is no table, or nothing in it", async () => {
    expect(await read([["Danh sách hộ"], ["Tên", "Thôn"], ["A", "B"]])).toMatchObject({
      ok: false,
      problem: "no-header",
    });
    expect(await read([["Ngày", "Nội dung"]])).toMatchObject({ ok: false, problem: "empty" });
    expect(await readXlsx(Buffer.from("không phải Excel"), monday)).toMatchObject({ ok: false, problem: "broken" });
    expect(await readXlsx(Buffer.alloc(MAX_FILE_BYTES + 1), monday)).toMatchObject({ ok: false, problem: "too-large" });
    const cutOff = workbook([["Ngày", "Nội dung"]]).subarray(0, 900);
    expect(await readXlsx(cutOff, monday)).toMatchObject({ ok: false, problem: "broken" });
    const noWorkbook = storedZip([{ name: "a.xml", bytes: Buffer.from("<a/>") }]);
    expect(await readXlsx(noWorkbook, monday)).toMatchObject({ ok: false, problem: "broken" });
  });

  it("is not unpacked to more than it may be, whatever it says of its size", async () => {
    const zip = storedZip([{ name: "xl/workbook.xml", bytes: deflateRawSync(Buffer.alloc(60_000_000, 32)) }]);
    const directory = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt16LE(8, directory + 10);
    expect(await readXlsx(zip, monday)).toMatchObject({ ok: false, problem: "too-large" });
  });

  it("is read up to 500 rows", async () => {
    const rows = Array.from({ length: 600 }, (_, at) => ["23/11/2026", `Việc ${at}`]);
    const file = readRows([["Ngày", "Nội dung"], ...rows], monday);
    expect(file).toMatchObject({ ok: true, isCut: true });
    expect(file.ok && file.entries.length).toBe(500);
  });

  it("of any cells gives entries or reasons, and never throws", () => {
    const cell = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: true }),
      fc.constantFrom("23/11/2026", "Sáng", "8h", "Họp"),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const file = readRows([["Ngày", "Buổi", "Giờ", "Nội dung", "Chủ trì"], ...rows], monday);
        for (const one of file.ok ? file.entries : [])
          expect((one.entry === undefined) !== (one.problem === undefined)).toBe(true);
      }),
    );
  });
});

describe("an iCalendar file", () => {
  const asked: AskedDays = { from: monday, to: monday.add({ days: 6 }), timeZone: "Asia/Ho_Chi_Minh" };
  const event = (...lines: readonly string[]) =>
    ["BEGIN:VEVENT", `UID:${lines[0]}`, "DTSTAMP:20261101T000000Z", ...lines, "END:VEVENT"].join("\r\n");
  const file = (...events: readonly string[]) =>
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:x", ...events, "END:VCALENDAR", ""].join("\r\n");
  const read = (...events: readonly string[]) => {
    const result = readIcs(file(...events), asked);
    return result.ok ? result.entries.map(({ entry, problem }) => entry ?? problem) : [result.problem];
  };

  it("is read with hours of any zone on the site's clock", () => {
    expect(
      read(
        event("SUMMARY:Họp giao ban", "DTSTART:20261124T010000Z", "DTEND:20261124T023000Z", "LOCATION:Phòng họp số 1"),
        event("SUMMARY:Trực tuyến", "DTSTART;TZID=Asia/Tokyo:20261125T100000", "DURATION:PT1H"),
        event("SUMMARY:Nơi đây", "DTSTART:20261125T190000"),
        event("SUMMARY:Tên lạ", "DTSTART;TZID=SE Asia Standard Time:20261126T090000"),
        event("SUMMARY:Qua nửa đêm", "DTSTART:20261124T150000Z", "DTEND:20261124T190000Z"),
      ),
    ).toEqual([
      {
        ...{ title: "Họp giao ban", date: "2026-11-24", start: "08:00", end: "09:30", session: "morning", chair: [] },
        place: "Phòng họp số 1",
      },
      { title: "Trực tuyến", date: "2026-11-25", start: "08:00", end: "09:00", session: "morning", chair: [] },
      { title: "Nơi đây", date: "2026-11-25", start: "19:00", session: "evening", chair: [] },
      { title: "Tên lạ", date: "2026-11-26", start: "09:00", session: "morning", chair: [] },
      { title: "Qua nửa đêm", date: "2026-11-24", start: "22:00", session: "evening", chair: [] },
    ]);
  });

  it("has days for what has no hour, and what it says of chair and participants is found again", () => {
    expect(
      read(
        event(
          "SUMMARY:Sáng: Tiếp công dân",
          "DTSTART;VALUE=DATE:20261124",
          "DESCRIPTION:Mang giấy tờ\\nChủ trì: Chủ tịch\\nThành phần: Văn phòng",
        ),
        event("SUMMARY:Tập huấn", "DTSTART;VALUE=DATE:20261128", "DTEND;VALUE=DATE:20261201"),
      ),
    ).toEqual([
      {
        ...{ title: "Tiếp công dân", date: "2026-11-24", session: "morning", content: "Mang giấy tờ" },
        ...{ chair: ["Chủ tịch"], participants: "Văn phòng" },
      },
      { title: "Tập huấn", date: "2026-11-28", session: "all-day", chair: [] },
      { title: "Tập huấn", date: "2026-11-29", session: "all-day", chair: [] },
    ]);
  });

  it("has what comes again only within the asked days, with its exceptions", () => {
    const daily = (...more: readonly string[]) =>
      event("SUMMARY:Hội ý", "DTSTART:20200101T003000Z", "RRULE:FREQ=DAILY", ...more);
    const exception = event("SUMMARY:Hội ý", "RECURRENCE-ID:20261125T003000Z", "DTSTART:20261125T070000Z");
    const gone = event(
      "SUMMARY:Hội ý",
      "RECURRENCE-ID:20261126T003000Z",
      "DTSTART:20261126T003000Z",
      "STATUS:CANCELLED",
    );
    const starts = read(daily("EXDATE:20261124T003000Z"), exception, gone).map((one) =>
      typeof one === "object" ? `${one.date} ${one.start}` : one,
    );
    expect(starts).toEqual([
      ...["2026-11-23 07:30", "2026-11-25 14:00", "2026-11-27 07:30", "2026-11-28 07:30", "2026-11-29 07:30"],
    ]);
  });

  describe("of what comes again but once", () => {
    const once = (uid: string, id: string, start: string, ...more: readonly string[]) =>
      event("SUMMARY:Hội ý", ...more, `RECURRENCE-ID:${id}`, `DTSTART:${start}`).replace(/UID:.*/, `UID:${uid}`);
    const weekly = (...more: readonly string[]) =>
      event("SUMMARY:Hội ý", "DTSTART:20260106T003000Z", "RRULE:FREQ=WEEKLY", ...more).replace(/UID:.*/, "UID:hội-ý");
    const days = (...events: readonly string[]) =>
      read(...events).map((one) => (typeof one === "object" ? `${one.date} ${one.start}` : one));

    it("is read where nothing else of it is in the file", () => {
      expect(days(once("hội-ý", "20261124T003000Z", "20261125T070000Z"))).toEqual(["2026-11-25 14:00"]);
      expect(days(once("hội-ý", "20260901T003000Z", "20260901T003000Z"))).toEqual(["outside"]);
      expect(days(once("hội-ý", "không rõ", "20261125T070000Z"))).toEqual(["2026-11-25 14:00"]);
    });

    it("is read where it was moved into the asked days from elsewhere, and nothing is read twice", () => {
      const into = once("hội-ý", "20261201T003000Z", "20261127T070000Z");
      expect(days(weekly(), into)).toEqual(["2026-11-24 07:30", "2026-11-27 14:00"]);
      expect(days(into, weekly())).toEqual(["2026-11-27 14:00", "2026-11-24 07:30"]);
      const elsewhere = once("hội-ý", "20260901T003000Z", "20260902T003000Z");
      const [first, last] = ["20261124T020000Z", "20261124T030000Z"].map((at) => once("hội-ý", "20261124T003000Z", at));
      expect(days(weekly(), elsewhere, first ?? "", last ?? "")).toEqual(["2026-11-24 10:00"]);
      const away = once("hội-ý", "20261124T003000Z", "20261208T003000Z");
      expect(days(weekly(), away)).toEqual(["outside"]);
    });

    it("is not read where it was called off, alone or with all others", () => {
      const gone = once("hội-ý", "20261124T003000Z", "20261124T003000Z", "STATUS:CANCELLED");
      expect(days(gone)).toEqual(["empty"]);
      expect(days(weekly(), gone)).toEqual(["outside"]);
      const moved = once("hội-ý", "20261124T003000Z", "20261125T070000Z");
      expect(days(weekly("STATUS:CANCELLED"), moved)).toEqual(["cancelled"]);
    });

    it("is read beside a rule that cannot be", () => {
      const secondly = weekly().replace("FREQ=WEEKLY", "FREQ=SECONDLY");
      expect(days(secondly, once("hội-ý", "20261124T003000Z", "20261125T070000Z"))).toEqual([
        ...["unreadable", "2026-11-25 14:00"],
      ]);
    });

    it("is read up to 500 entries", () => {
      const many = Array.from({ length: 600 }, (_, at) => once(`việc-${at}`, "20261124T003000Z", "20261125T070000Z"));
      const result = readIcs(file(...many), asked);
      expect(result.ok && [result.entries.length, result.isCut]).toEqual([500, true]);
    });
  });

  it("tells why an event gives no entry", () => {
    expect(
      read(
        event("SUMMARY:Tháng trước", "DTSTART:20261024T010000Z"),
        event("SUMMARY:Đã thôi", "DTSTART:20261124T010000Z", "STATUS:CANCELLED"),
        event("DTSTART:20261124T010000Z"),
        event("SUMMARY:Không có giờ"),
      ),
    ).toEqual(["outside", "cancelled", "no-content", "unreadable"]);
    expect(readIcs("BEGIN:VCALENDAR", asked)).toEqual({ ok: false, problem: "broken" });
    expect(readIcs("không phải lịch", asked)).toEqual({ ok: false, problem: "broken" });
    expect(read()).toEqual(["empty"]);
  });

  it("knows the rules by which offices meet", () => {
    const days = (rule: string, start = "20260105T010000Z") =>
      read(event("SUMMARY:Họp", `DTSTART:${start}`, `RRULE:${rule}`)).map((one) =>
        typeof one === "object" ? one.date.slice(8) : one,
      );
    expect(days("FREQ=WEEKLY;BYDAY=MO,FR")).toEqual(["23", "27"]);
    expect(days("FREQ=WEEKLY;INTERVAL=2")).toEqual(["23"]);
    expect(days("FREQ=WEEKLY;INTERVAL=2", "20260112T010000Z")).toEqual(["outside"]);
    expect(days("FREQ=MONTHLY;BYDAY=4TU")).toEqual(["24"]);
    expect(days("FREQ=MONTHLY;BYDAY=-1FR")).toEqual(["27"]);
    expect(days("FREQ=MONTHLY;BYMONTHDAY=25,-2")).toEqual(["25", "29"]);
    expect(days("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2")).toEqual(["27"]);
    expect(days("FREQ=YEARLY", "20201124T010000Z")).toEqual(["24"]);
    expect(days("FREQ=YEARLY;BYMONTH=11;BYDAY=4MO")).toEqual(["23"]);
    expect(days("FREQ=DAILY;COUNT=324")).toEqual(["23", "24"]);
    expect(days("FREQ=DAILY;UNTIL=20261125T010000Z")).toEqual(["23", "24", "25"]);
  });

  it("takes a bounded time for rules that have no end, or nothing in them", () => {
    const begun = performance.now();
    const rules = ["FREQ=SECONDLY", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;COUNT=9999999"];
    const never = rules.map((rule) => event("SUMMARY:Mãi mãi", "DTSTART:19000101T000000Z", `RRULE:${rule}`));
    expect(read(...never)).toEqual(["unreadable", "outside", "unreadable"]);
    const zone = (rule: string) =>
      [
        ...["BEGIN:VTIMEZONE", "TZID:Lạ", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0900"],
        ...["TZOFFSETTO:+0900", `RRULE:${rule}`, "END:STANDARD", "END:VTIMEZONE"],
      ].join("\r\n");
    const inZone = event("SUMMARY:Họp", "DTSTART;TZID=Lạ:20261124T100000");
    expect(read(zone("FREQ=YEARLY;BYMONTH=1;BYDAY=1SU"), inZone)).toMatchObject([{ start: "08:00" }]);
    expect(read(zone("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"), inZone)).toMatchObject([{ start: "10:00" }]);
    expect(read(zone("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), inZone)).toHaveLength(1);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
