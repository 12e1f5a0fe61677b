import type { SampleLinkGroup } from "./model.ts";

export const linkGroups: readonly SampleLinkGroup[] = [
  {
    key: "trung-uong",
    title: { vi: "Trung ương", en: "National" },
    order: 10,
    links: [
      {
        key: "chinh-phu",
        title: { vi: "Cổng Thông tin điện tử Chính phủ", en: "Government Portal" },
        url: "https://chinhphu.vn",
        logo: "logo-government",
        order: 10,
      },
      {
        key: "dich-vu-cong",
        title: { vi: "Cổng Dịch vụ công quốc gia", en: "National Public Service Portal" },
        url: "https://dichvucong.gov.vn",
        logo: "logo-services",
        order: 20,
      },
      {
        key: "van-ban-phap-luat",
        title: { vi: "Cơ sở dữ liệu quốc gia về pháp luật", en: "National Database of Legal Documents" },
        url: "https://vbpl.vn",
        logo: "logo-law",
        order: 30,
      },
      {
        key: "khi-tuong",
        title: { vi: "Dự báo khí tượng thủy văn quốc gia", en: "National Weather Forecasting" },
        url: "https://nchmf.gov.vn",
        logo: "logo-weather",
        order: 40,
      },
    ],
  },
  {
    key: "dia-phuong",
    title: { vi: "Địa phương", en: "Local" },
    order: 20,
    links: [
      {
        key: "thu-vien-xa",
        title: { vi: "Thư viện xã Bến Lụa", en: "Bến Lụa Library" },
        url: "https://thuvien.benlua.example.com",
        logo: "logo-library",
        order: 10,
      },
      {
        key: "truong-thcs",
        title: { vi: "Trường THCS Bến Lụa", en: "Bến Lụa Lower Secondary School" },
        url: "https://thcs.benlua.example.com",
        logo: "logo-school",
        order: 20,
      },
      {
        key: "htx-lua",
        title: { vi: "Hợp tác xã dệt lụa Bến Lụa", en: "Bến Lụa Silk Cooperative" },
        url: "https://lua.benlua.example.com",
        logo: "logo-silk",
        order: 30,
      },
      {
        key: "tram-y-te",
        title: { vi: "Trạm Y tế xã Bến Lụa", en: "Bến Lụa Health Station" },
        url: "https://yte.benlua.example.com",
        order: 40,
      },
    ],
  },
];
