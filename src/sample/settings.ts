import type { SampleSettings } from "./model.ts";

/** Bến Lụa is on no map; its telephone numbers cannot be dialled and its addresses are kept for examples (RFC 2606). */
export const settings: SampleSettings = {
  name: { vi: "Cổng thông tin điện tử xã Bến Lụa", en: "Bến Lụa Commune Portal" },
  agency: { vi: "Ủy ban nhân dân xã Bến Lụa", en: "People's Committee of Bến Lụa Commune" },
  address: {
    vi: "Số 1 đường Trục Xã, thôn Đình Trong, xã Bến Lụa",
    en: "1 Trục Xã Road, Đình Trong Village, Bến Lụa Commune",
  },
  phone: "0000 000 100",
  hotline: "0000 000 111",
  email: "vanphong@benlua.example.com",
  timeZone: "Asia/Ho_Chi_Minh",
  accent: "#9c2b23",
  logo: "emblem",
  languages: ["vi", "en"],
  footer: {
    vi: [
      "Cơ quan chủ quản: Ủy ban nhân dân xã Bến Lụa",
      "Chịu trách nhiệm nội dung: Trưởng Ban biên tập Cổng thông tin điện tử xã",
      "Trụ sở: số 1 đường Trục Xã, thôn Đình Trong, xã Bến Lụa",
      "Giờ làm việc: 7 giờ 30 – 11 giờ 30 và 13 giờ 30 – 17 giờ 00, thứ Hai đến thứ Sáu",
      "Ghi rõ nguồn “Cổng thông tin điện tử xã Bến Lụa” khi sử dụng lại thông tin từ trang này",
    ],
    en: [
      "Governing agency: People's Committee of Bến Lụa Commune",
      "Responsible for content: Head of the portal's Editorial Board",
      "Office: 1 Trục Xã Road, Đình Trong Village, Bến Lụa Commune",
      "Opening hours: 7:30–11:30 and 13:30–17:00, Monday to Friday",
      "Please name “Bến Lụa Commune Portal” as the source when you reuse information from this site",
    ],
  },
  sampleNotice: {
    vi: "Đây là trang mẫu. Xã Bến Lụa không có thật; mọi tin bài, văn bản và số điện thoại ở đây chỉ để minh họa.",
    en: "This is a sample site. Bến Lụa is not a real place; every article, document and number here is an illustration.",
  },
  visitsCarriedOver: 128_500,
};
