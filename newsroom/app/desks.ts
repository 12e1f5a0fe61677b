import {
  IconAlertTriangle,
  IconCalendarWeek,
  IconChartBar,
  IconFileCertificate,
  IconFiles,
  IconHome,
  IconLanguage,
  IconLayoutDashboard,
  IconListTree,
  IconNews,
  IconPhoto,
  IconSettings,
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

export const DESKS: Readonly<Record<"write" | "arrange" | "manage", readonly DeskPlace[]>> = {
  write: [
    { name: "home", to: "/", icon: IconHome, isFor: everybody },
    { name: "article", to: "/tin-bai", icon: IconNews, isFor: everybody },
    { name: "page", to: "/trang", icon: IconFiles, isFor: everybody },
    { name: "document", to: "/van-ban", icon: IconFileCertificate, isFor: everybody },
    { name: "calendar", to: "/lich-cong-tac", icon: IconCalendarWeek, isFor: (may) => may.do("manage-calendar") },
    { name: "media", to: "/thu-vien", icon: IconPhoto, isFor: everybody },
    { name: "translations", to: "/ban-dich", icon: IconLanguage, isFor: everybody },
  ],
  arrange: [
    { name: "frontPage", to: "/trang-chu", icon: IconLayoutDashboard, isFor: (may) => may.do("arrange") },
    { name: "section", to: "/chuyen-muc", icon: IconListTree, isFor: (may) => may.do("arrange") },
    { name: "alert", to: "/thong-tin-khan", icon: IconAlertTriangle, isFor: (may) => may.do("manage-alerts") },
    { name: "link", to: "/lien-ket", icon: IconWorld, isFor: (may) => may.do("manage-links") },
  ],
  manage: [
    { name: "statistics", to: "/thong-ke", icon: IconChartBar, isFor: everybody },
    { name: "accounts", to: "/tai-khoan", icon: IconUsers, isFor: (may) => may.do("manage-accounts") },
    { name: "audit", to: "/nhat-ky", icon: IconTimeline, isFor: (may) => may.do("manage-accounts") },
    { name: "settings", to: "/cai-dat", icon: IconSettings, isFor: (may) => may.do("manage-settings") },
  ],
};
