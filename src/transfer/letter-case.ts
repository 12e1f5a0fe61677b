/**
 * Names that stand in titles of official documents, as they are written. Those of provinces count only after a word
 * that says so: "an giang" alone could be other words.
 */
const NAMES = [
  "Cộng hòa xã hội chủ nghĩa Việt Nam",
  "Việt Nam dân chủ cộng hòa",
  "Việt Nam",
  "Ủy ban Thường vụ Quốc hội",
  "Quốc hội",
  "Thủ tướng Chính phủ",
  "Chính phủ",
  "Hội đồng nhân dân",
  "Ủy ban nhân dân",
  "Mặt trận Tổ quốc",
  "Tòa án nhân dân",
  "Viện kiểm sát nhân dân",
  "Quân đội nhân dân",
  "Công an nhân dân",
  "Đảng Cộng sản",
];

/** The 34 provinces and cities since 1 July 2025, and those that were joined into them. */
const PROVINCES = [
  ..."An Giang,Bắc Ninh,Cà Mau,Cao Bằng,Cần Thơ,Đà Nẵng,Đắk Lắk,Điện Biên,Đồng Nai,Đồng Tháp,Gia Lai,Hà Nội".split(","),
  ..."Hà Tĩnh,Hải Phòng,Hồ Chí Minh,Huế,Hưng Yên,Khánh Hòa,Lai Châu,Lạng Sơn,Lào Cai,Lâm Đồng,Nghệ An".split(","),
  ..."Ninh Bình,Phú Thọ,Quảng Ngãi,Quảng Ninh,Quảng Trị,Sơn La,Tây Ninh,Thái Nguyên,Thanh Hóa".split(","),
  ..."Tuyên Quang,Vĩnh Long,Bà Rịa - Vũng Tàu,Bạc Liêu,Bắc Giang,Bắc Kạn,Bến Tre,Bình Dương,Bình Định".split(","),
  ..."Bình Phước,Bình Thuận,Đắk Nông,Hà Giang,Hà Nam,Hải Dương,Hậu Giang,Hòa Bình,Kiên Giang,Kon Tum".split(","),
  ..."Long An,Nam Định,Ninh Thuận,Phú Yên,Quảng Bình,Quảng Nam,Sóc Trăng,Thái Bình,Thừa Thiên Huế".split(","),
  ..."Tiền Giang,Trà Vinh,Vĩnh Phúc,Yên Bái".split(","),
];

/** What is named after these words is a law, and begins with a capital. */
const LAWS = /(?<=một số điều của )(?:bộ luật|luật|pháp lệnh|nghị định|nghị quyết)/giu;
/**
 * `27/2001/qh10`, `103-sl/l.005`: a number, then a year or two parts of letters. Symbols have no letters with tones, so
 * `3/tháng` is none.
 */
const NUMBER =
  /(?<![\p{L}\p{N}])\d{1,6}(?:\/(?:19|20)\d\d[-/][a-zđư][a-zđư\d.]{0,19}|[-/][a-zđư][a-zđư\d.]{0,19}[-/][a-zđư\d.]{1,20})(?:[-/][a-zđư\d.]{1,20}){0,4}(?![\p{L}\p{N}])/gu;

/**
 * A title that some database lower-cased, with capitals again where they are certain: its first letter, its number,
 * and names of the state, its organs and provinces. A title that has capitals of its own keeps them as they are.
 */
export function restoreCase(title: string): string {
  const first = title.charAt(0).toUpperCase() + title.slice(1);
  const numbered = first.replace(NUMBER, (number) => number.toUpperCase());
  // Capitals elsewhere than at its head and in its number: someone has set them.
  if (/\p{Lu}/u.test(first.slice(1).replace(CAPITAL_NUMBER, ""))) return numbered;
  let cased = numbered.replace(LAWS, (law) => law.charAt(0).toUpperCase() + law.slice(1));
  for (const { name, pattern } of PATTERNS) cased = cased.replace(pattern, (found) => withCaseOf(name, found));
  return cased;
}

const CAPITAL_NUMBER = /(?<![\p{L}\p{N}])\d[\p{L}\p{N}./-]*/gu;

/** In the order of the list: what holds a shorter name comes before it. */
const PATTERNS = [
  ...NAMES.map((name) => ({ name, pattern: anyTonePlace("(?<!\\p{L})", name) })),
  ...PROVINCES.map((name) => ({ name, pattern: anyTonePlace("(?<=(?:tỉnh|thành phố) )", name) })),
];

/** Matches a name in any case, and with its tones in the old places or the new: "hoà" and "hòa" are one word. */
function anyTonePlace(before: string, name: string): RegExp {
  const source = name.replace(/òa/g, "(?:òa|oà)").replace(/óa/g, "(?:óa|oá)").replace(/[Ủủ]y/g, "(?:ủy|uỷ)");
  return new RegExp(`${before}${source}(?!\\p{L})`, "giu");
}

/** The letters as found, in the case of the name: both have the same length, letter by letter. */
const withCaseOf = (name: string, found: string): string =>
  [...found]
    .map((letter, at) => {
      const model = name.charAt(at);
      return model !== model.toLowerCase() ? letter.toUpperCase() : letter;
    })
    .join("");
