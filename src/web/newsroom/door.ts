import type { IncomingMessage, ServerResponse } from "node:http";
import { AUTH_PATH } from "#accounts/auth.ts";
import { createNewsroomApi } from "./api.ts";
import { createApplication } from "./application.ts";
import type { Office } from "./context.ts";
import { createMediaDesk } from "./media-desk.ts";
import { API_PATH, NEWSROOM_PATH } from "./paths.ts";
import { routes } from "./routes.ts";
import { createSignIn } from "./sign-in.ts";

/** What of a site's addresses is the newsroom's, and who answers it. */
export interface NewsroomDoor {
  /** Whether an address, as it was sent, is the newsroom's. On the way of every request: it compares beginnings. */
  readonly owns: (url: string) => boolean;
  readonly answer: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface DoorOptions {
  readonly office: Office;
  /** The newsroom's build. */
  readonly folder: string;
  readonly trustedProxies: number;
  readonly securityHeaders: readonly string[];
  readonly onDefect: (error: unknown, path: string) => void;
}

/** Puts the newsroom's program, its API and its sign-in at their addresses. */
export function openDoor({ office, folder, trustedProxies, securityHeaders, onDefect }: DoorOptions): NewsroomDoor {
  const { auth, publicUrl } = office;
  const told = { office, securityHeaders, onDefect };
  const doors = [
    [NEWSROOM_PATH, createApplication({ folder, securityHeaders })],
    [API_PATH, withFiles(createMediaDesk(told), createNewsroomApi({ ...told, routes }))],
    [AUTH_PATH, createSignIn({ auth, publicUrl, trustedProxies, securityHeaders, onDefect })],
  ] as const;
  const doorOf = (url: string) => doors.find(([under]) => isUnder(url, under));
  return {
    owns: (url) => (url.startsWith("/api/") || url.startsWith(NEWSROOM_PATH)) && doorOf(url) !== undefined,
    answer: (request, response) => void doorOf(request.url ?? "")?.[1](request, response),
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const withFiles =
  (files: ReturnType<typeof createMediaDesk>, rest: Handler): Handler =>
  (request, response) => {
    if (!files(request, response)) rest(request, response);
  };

const isUnder = (url: string, under: string): boolean =>
  url.startsWith(under) && (url.length === under.length || "/?".includes(url.charAt(under.length)));
