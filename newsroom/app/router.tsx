import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from "@tanstack/react-router";
import { FaultError } from "../api/client.ts";
import { sessionQuery } from "../api/session.ts";
import { FailedPage, LoadingPage, NotFoundPage } from "./page-states.tsx";
import { queryClient } from "./query-client.ts";
import { Shell } from "./shell.tsx";

const root = createRootRoute({ component: Outlet });

/** What one does before one is signed in. */
const entrance = [
  createRoute({
    getParentRoute: () => root,
    path: "/dang-nhap",
    validateSearch: (search: Record<string, unknown>): { sau?: string } =>
      typeof search.sau === "string" ? { sau: search.sau } : {},
    component: lazyRouteComponent(() => import("../areas/sign-in/sign-in-page.tsx"), "SignInPage"),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/loi-moi",
    component: lazyRouteComponent(() => import("../areas/sign-in/invitation-page.tsx"), "InvitationPage"),
  }),
];

/** All that takes a session. */
const office = createRoute({
  getParentRoute: () => root,
  id: "office",
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(sessionQuery);
    } catch (error) {
      if (error instanceof FaultError && error.fault === "no-session")
        throw redirect({ to: "/dang-nhap", search: { sau: location.pathname } });
      throw error;
    }
  },
});

const desks = [
  createRoute({
    getParentRoute: () => office,
    path: "/",
    component: lazyRouteComponent(() => import("../areas/home/home-page.tsx"), "HomePage"),
  }),
];

export const router = createRouter({
  routeTree: root.addChildren([...entrance, office.addChildren(desks)]),
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
