import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  useParams,
} from "@tanstack/react-router";
import { type ComponentType, lazy } from "react";
import { FaultError } from "../api/client.ts";
import { type Session, sessionQuery } from "../api/session.ts";
import type { AuditSearch } from "../areas/audit/audit-page.tsx";
import type { CalendarSearch } from "../areas/calendar/calendar-page.tsx";
import type { FrontPageSearch } from "../areas/front-page/front-page-page.tsx";
import type { ItemKind } from "../areas/items/desk-of.ts";
import type { ListSearch } from "../areas/items/list-filters.tsx";
import type { StatisticsSearch } from "../areas/statistics/statistics-page.tsx";
import type { TranslationSearch } from "../areas/translations/translations-page.tsx";
import { FailedPage, LoadingPage, NotFoundPage } from "./page-states.tsx";
import { queryClient } from "./query-client.ts";
import { Shell } from "./shell.tsx";

const root = createRootRoute({ component: Outlet });

/** What one does before one is signed in. */
const entrance = [
  createRoute({
    getParentRoute: () => root,
    path: "/dang-nhap",
    validateSearch: (search: Record<string, unknown>): { sau?: string; error?: string } => ({
      ...(typeof search.sau === "string" ? { sau: search.sau } : {}),
      ...(typeof search.error === "string" ? { error: search.error } : {}),
    }),
    component: lazyRouteComponent(() => import("../areas/sign-in/sign-in-page.tsx"), "SignInPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/loi-moi",
    component: lazyRouteComponent(() => import("../areas/sign-in/invitation-page.tsx"), "InvitationPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/dat-lai-mat-khau",
    component: lazyRouteComponent(() => import("../areas/sign-in/reset-page.tsx"), "ResetPage"),
  }),
];

/** @throws a way to the page of signing in where nobody is. */
async function demandSession(from: string): Promise<Session> {
  try {
    return await queryClient.ensureQueryData(sessionQuery);
  } catch (error) {
    if (error instanceof FaultError && error.fault === "no-session")
      throw redirect({ to: "/dang-nhap", search: { sau: from } });
    throw error;
  }
}

/** Between signing in and the office, for who owes what their role asks. */
const secondFactor = createRoute({
  getParentRoute: () => root,
  path: "/bao-ve-tai-khoan",
  beforeLoad: async ({ location }) => {
    if ((await demandSession(location.pathname)).secondFactor !== "owed") throw redirect({ to: "/" });
  },
  component: lazyRouteComponent(() => import("../areas/sign-in/second-factor-page.tsx"), "SecondFactorPage"),
});

/** All that takes a session. */
const office = createRoute({
  getParentRoute: () => root,
  id: "office",
  component: Shell,
  beforeLoad: async ({ location }) => {
    if ((await demandSession(location.pathname)).secondFactor === "owed") throw redirect({ to: "/bao-ve-tai-khoan" });
  },
});

const home = createRoute({
  getParentRoute: () => office,
  path: "/",
  component: lazyRouteComponent(() => import("../areas/home/home-page.tsx"), "HomePage"),
});

const ListPage = lazy(async () => ({ default: (await import("../areas/items/list-page.tsx")).ListPage }));
const ItemPage = lazy(async () => ({ default: (await import("../areas/items/item-page.tsx")).ItemPage }));
const AlertsPage = lazy(async () => ({ default: (await import("../areas/alerts/alerts-page.tsx")).AlertsPage }));
const LibraryPage = lazy(async () => ({ default: (await import("../areas/media/library-page.tsx")).LibraryPage }));
const FilePage = lazy(async () => ({ default: (await import("../areas/media/file-page.tsx")).FilePage }));
const LinksPage = lazy(async () => ({ default: (await import("../areas/links/links-page.tsx")).LinksPage }));

/** What a desk has instead of the list, or the page, that all kinds share. */
interface OwnPages {
  readonly List?: ComponentType;
  readonly One?: ComponentType<{ readonly id: string }>;
}

/** A kind's list, and the page on which one of it is worked on. */
function itemDesk<const Path extends string>(kind: ItemKind, path: Path, { List, One }: OwnPages = {}) {
  const list = createRoute({
    getParentRoute: () => office,
    path,
    validateSearch: (search: Record<string, unknown>): ListSearch => search as ListSearch,
    component: () => (List === undefined ? <ListPage key={kind} kind={kind} /> : <List />),
  });
  const one = createRoute({
    getParentRoute: () => office,
    path: `${path}/$id`,
    component: () => {
      const { id = "" } = useParams({ strict: false });
      return One === undefined ? <ItemPage kind={kind} id={id} /> : <One id={id} />;
    },
  });
  return [list, one];
}

const accounts = createRoute({
  getParentRoute: () => office,
  path: "/tai-khoan",
  component: lazyRouteComponent(() => import("../areas/accounts/accounts-page.tsx"), "AccountsPage"),
});

const ownAccount = createRoute({
  getParentRoute: () => office,
  path: "/tai-khoan-cua-toi",
  component: lazyRouteComponent(() => import("../areas/own-account/own-account-page.tsx"), "OwnAccountPage"),
});

const audit = createRoute({
  getParentRoute: () => office,
  path: "/nhat-ky",
  validateSearch: (search: Record<string, unknown>): AuditSearch => search as AuditSearch,
  component: lazyRouteComponent(() => import("../areas/audit/audit-page.tsx"), "AuditPage"),
});

const statistics = createRoute({
  getParentRoute: () => office,
  path: "/thong-ke",
  validateSearch: (search: Record<string, unknown>): StatisticsSearch => search as StatisticsSearch,
  component: lazyRouteComponent(() => import("../areas/statistics/statistics-page.tsx"), "StatisticsPage"),
});

const translations = createRoute({
  getParentRoute: () => office,
  path: "/ban-dich",
  validateSearch: (search: Record<string, unknown>): TranslationSearch => search as TranslationSearch,
  component: lazyRouteComponent(() => import("../areas/translations/translations-page.tsx"), "TranslationsPage"),
});

const calendar = createRoute({
  getParentRoute: () => office,
  path: "/lich-cong-tac",
  validateSearch: (search: Record<string, unknown>): CalendarSearch =>
    typeof search.tuan === "string" ? { tuan: search.tuan } : {},
  component: lazyRouteComponent(() => import("../areas/calendar/calendar-page.tsx"), "CalendarPage"),
});

const frontPage = createRoute({
  getParentRoute: () => office,
  path: "/trang-chu-cong",
  validateSearch: (search: Record<string, unknown>): FrontPageSearch => search as FrontPageSearch,
  component: lazyRouteComponent(() => import("../areas/front-page/front-page-page.tsx"), "FrontPagePage"),
});

const sections = createRoute({
  getParentRoute: () => office,
  path: "/chuyen-muc",
  component: lazyRouteComponent(() => import("../areas/sections/sections-page.tsx"), "SectionsPage"),
});

const settings = createRoute({
  getParentRoute: () => office,
  path: "/cai-dat",
  component: lazyRouteComponent(() => import("../areas/settings/settings-page.tsx"), "SettingsPage"),
});

const desks = [
  frontPage,
  sections,
  settings,
  home,
  calendar,
  translations,
  statistics,
  audit,
  accounts,
  ownAccount,
  ...itemDesk("article", "/tin-bai"),
  ...itemDesk("page", "/trang"),
  ...itemDesk("document", "/van-ban"),
  ...itemDesk("alert", "/thong-tin-khan", { List: AlertsPage }),
  ...itemDesk("link", "/lien-ket", { List: LinksPage }),
  ...itemDesk("media", "/thu-vien", { List: LibraryPage, One: FilePage }),
];

export const router = createRouter({
  routeTree: root.addChildren([...entrance, secondFactor, office.addChildren(desks)]),
  basepath: "/toa-soan",
  defaultPreload: "intent",
  defaultPendingComponent: LoadingPage,
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
