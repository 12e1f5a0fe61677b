import type { SampleAlert } from "./model.ts";

export const alerts: readonly SampleAlert[] = [
  {
    key: "gio-manh-tren-bien",
    level: "announcement",
    title: { vi: "Gió mạnh trên biển, tàu nhỏ chưa nên ra khơi", en: "Strong wind at sea: small boats should stay in" },
    text: {
      vi: "Vùng biển ven bờ có gió mạnh và sóng cao 2–3 m. Chủ tàu thuyền kiểm tra neo đậu tại bến cá Vạn Chài; cần giúp đỡ, gọi trực ban của xã: 0000 000 111.",
      en: "Coastal waters have strong wind and waves of 2–3 m. Please check your moorings at Vạn Chài harbour; for help call the commune's duty desk: 0000 000 111.",
    },
    link: {
      target: "article:neo-dau-tau-thuyen-truoc-gio-manh",
      words: { vi: "Hướng dẫn neo đậu an toàn", en: "How to moor safely" },
    },
    fromHours: -5,
    untilHours: 72,
  },
  {
    key: "nop-ho-so-truc-tuyen-bao-tri",
    level: "minor",
    title: { vi: "Nộp hồ sơ trực tuyến tạm gián đoạn buổi tối", en: "Online filing pauses in the evening" },
    text: {
      vi: "Hệ thống tiếp nhận hồ sơ của tỉnh bảo trì từ 21 giờ 00 đến 23 giờ 00 các tối trong tuần này. Hồ sơ đã nộp không bị ảnh hưởng.",
      en: "The province's filing system is under maintenance from 21:00 to 23:00 every evening this week. Applications already filed are not affected.",
    },
    fromHours: -20,
    untilHours: 120,
    sections: ["thu-tuc", "cai-cach"],
  },
];
