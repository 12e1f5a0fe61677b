import { expect, it } from "vitest";
import { restoreCase } from "./letter-case.ts";

it("sets capitals where they are certain: first letter, number, names of the state and of provinces", () => {
  const cases: [given: string, expected: string][] = [
    ["luật phòng cháy và chữa cháy", "Luật phòng cháy và chữa cháy"],
    [
      "Luật của quốc hội nước cộng hoà xã hội chủ nghĩa việt nam số 27/2001/qh10 về phòng cháy",
      "Luật của Quốc hội nước Cộng hoà xã hội chủ nghĩa Việt Nam số 27/2001/QH10 về phòng cháy",
    ],
    ["Luật số 35-l/ctn ngày 22/06/1994 của quốc hội về thuế", "Luật số 35-L/CTN ngày 22/06/1994 của Quốc hội về thuế"],
    ["Luật số 103-sl/l.005 ngày 20-5-1957 về thư tín", "Luật số 103-SL/L.005 ngày 20-5-1957 về thư tín"],
    ["Luật số 21-lct/hđnn8 ngày 30/06/1989", "Luật số 21-LCT/HĐNN8 ngày 30/06/1989"],
    ["Luật sửa đổi, bổ sung một số điều của luật đất đai", "Luật sửa đổi, bổ sung một số điều của Luật đất đai"],
    [
      "Nghị quyết về việc sắp xếp cấp xã của tỉnh khánh hoà và thành phố cần thơ",
      "Nghị quyết về việc sắp xếp cấp xã của tỉnh Khánh Hoà và thành phố Cần Thơ",
    ],
    ["quy chế của uỷ ban nhân dân và hội đồng nhân dân", "Quy chế của Uỷ ban nhân dân và Hội đồng nhân dân"],
  ];
  for (const [given, expected] of cases) {
    expect(restoreCase(given)).toBe(expected);
    expect(restoreCase(expected)).toBe(expected);
  }
});

it("keeps the capitals that somebody set, and words that only look like names", () => {
  for (const title of [
    "Quyết định về việc công nhận Chợ Bến Lụa của quốc hội trẻ em",
    "Nghị định 12/2021/QĐ-TTg",
    "Sống an giang hồ",
    "Kế hoạch đón 3/tháng, 80km/h",
  ])
    expect(restoreCase(title)).toBe(title);
});
