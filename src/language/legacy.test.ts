import { describe, expect, test } from "vitest";
import { mendText } from "./legacy.ts";

describe("mendText", () => {
  test("mends entities, escaped once or more", () => {
    expect(mendText("quy &agrave; &amp;ecirc; 4622&#x002F;Q&#272;-BYT &amp;amp; A")).toEqual({
      text: "quy à ê 4622/QĐ-BYT & A",
      mended: ["entities"],
    });
  });

  test("leaves an ampersand, unknown names and impossible numbers", () => {
    for (const text of ["R&D; Q&A", "a & b", "&khongco;", "&#0; &#xD800; &#x110000;"]) {
      expect(mendText(text)).toEqual({ text, mended: [] });
    }
  });

  test("composes what was decomposed", () => {
    expect(mendText("Tie\u0302\u0301ng Vi\u1eb9\u0302t")).toEqual({ text: "Tiếng Việt", mended: ["nfd"] });
  });

  test("mends TCVN3 read as Latin-1, with the capitals that can be known", () => {
    const mended = { mended: ["tcvn3"] };
    expect(mendText("QuyÕt ®Þnh cña ñy ban x· T©n H¶i")).toEqual({
      text: "Quyết định của Ủy ban xã Tân Hải",
      ...mended,
    });
    expect(mendText("§¹I HéI TØNH L¢M §åNG")).toEqual({ text: "ĐẠI HỘI TỈNH LÂM ĐỒNG", ...mended });
    expect(mendText("øng phã víi b·o ë ch©u ¸")).toEqual({ text: "Ứng phó với bão ở châu Á", ...mended });
    expect(mendText(" ë phÝa ®«ng")).toEqual({ text: " ở phía đông", ...mended });
  });

  test("mends VNI read as Latin-1", () => {
    expect(mendText("Quyeát ñònh cuûa UÛy ban nhaân daân TÆNH Ñaéc Noâng veà möa luõ")).toEqual({
      text: "Quyết định của Ủy ban nhân dân TỈNH Đắc Nông về mưa lũ",
      mended: ["vni"],
    });
  });

  test("mends TCVN3 that was escaped as well", () => {
    expect(mendText("h&shy;&iacute;ng d&Eacute;n th&ntilde; t&ocirc;c").text).toBe("hướng dẫn thủ tục");
  });

  test("mends the doubtful lines of a legacy text, and leaves its lines of right Vietnamese", () => {
    expect(mendText("QuyÕt ®Þnh míi\nSè 12\nQuyết định này").text).toBe("Quyết định mới\nSố 12\nQuyết định này");
  });

  test.each([
    "Cô bé và chú mèo",
    "Nhà báo Trí Thanh, hoà bình, loà xoà",
    "Bò tót, cà phê, Thái Bình, Úc, Ý",
    "Quyết định số 12 của Ủy ban",
    "Où est la gare ? Où",
    "Il est né en été, où l'on fête Noël au café",
    "Für Österreich gilt das große Maß: schön, süß",
    "El niño comió piñas en la mañana; ¿qué más? ¡Sí!",
    "São Paulo: coração, mãe, pães, avó, três",
    "það er ekki við, ég á þetta",
    "Smørrebrød på Ærø; træ, sæt, læ",
    "10 µm, 5 µs, 3×4, 2½, §5, © 2026 Acme®, «an» là",
    "Hà Nội · Huế",
    "Plain English text with nothing in it",
    "",
  ])("leaves %j alone", (text) => {
    expect(mendText(text)).toEqual({ text, mended: [] });
  });
});
