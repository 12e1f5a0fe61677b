import {
  IconAlertTriangle,
  IconCalendarWeek,
  IconChartBar,
  IconFileCertificate,
  IconFiles,
  IconHome,
  IconLanguage,
  IconLayoutBoard,
  IconNews,
  IconPhoto,
  IconSettings,
  IconSitemap,
  IconTimeline,
  IconUsers,
  IconWorld,
} from "@tabler/icons-react";
import type { May } from "../api/session.ts";
import type { appWords } from "./app-words.ts";

export type DeskName = keyof typeof appWords.vi.desks;

/** A place in the menu: shown to whom it is of use. */
export interface DeskPlace {
  readonly name: DeskName;
  readonly to: string;
  readonly icon: typeof IconHome;
  readonly isFor: (may: May) => boolean;
}

const everybody = () => true;

/** Desks that are whole; one whose screen is not there yet has no place here. */
export const DESKS: Readonly<Record<"write" | "arrange" | "manage", readonly DeskPlace[]>> = {
  write: [
    { name: "home", to: "/", icon: IconHome, isFor: everybody },
    { name: "article", to: "/tin-bai", icon: IconNews, isFor: everybody },
    { name: "page", to: "/trang", icon: IconFiles, isFor: everybody },
    { name: "document", to: "/van-ban", icon: IconFileCertificate, isFor: everybody },
    { name: "media", to: "/thu-vien", icon: IconPhoto, isFor: everybody },
    {
      name: "calendar",
      to: "/lich-cong-tac",
      icon: IconCalendarWeek,
      isFor: (may) => may.do("manage-calendar"),
    },
    { name: "translations", to: "/ban-dich", icon: IconLanguage, isFor: everybody },
  ],
  arrange: [
    { name: "frontPage", to: "/trang-chu-cong", icon: IconLayoutBoard, isFor: (may) => may.do("arrange") },
    { name: "section", to: "/chuyen-muc", icon: IconSitemap, isFor: (may) => may.do("arrange") },
    { name: "alert", to: "/thong-tin-khan", icon: IconAlertTriangle, isFor: (may) => may.do("manage-alerts") },
    { name: "link", to: "/lien-ket", icon: IconWorld, isFor: (may) => may.do("manage-links") },
  ],
  manage: [
    { name: "statistics", to: "/thong-ke", icon: IconChartBar, isFor: everybody },
    { name: "accounts", to: "/tai-khoan", icon: IconUsers, isFor: (may) => may.do("manage-accounts") },
    { name: "settings", to: "/cai-dat", icon: IconSettings, isFor: (may) => may.do("manage-settings") },
    { name: "audit", to: "/nhat-ky", icon: IconTimeline, isFor: (may) => may.do("manage-accounts") },
  ],
};
