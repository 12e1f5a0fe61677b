import type { IncomingMessage, ServerResponse } from "node:http";
import type { Clock, Instant } from "#kernel/instant.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

/** What a supervisor or a load balancer asks. Answered before pages; nothing of it is counted or cached. */

export interface HealthSources {
  /** False until the edition can be read. */
  readonly isEditionOpen: () => boolean;
  /** True from the moment the process was told to stop: it answers on, but should get nothing new. */
  readonly isStopping: () => boolean;
  /** When the oldest change happened that is in the record and not in the edition; undefined when they are level. */
  readonly oldestUnapplied: () => Promise<Instant | undefined>;
  readonly maxLagSeconds: number;
  readonly clock: Clock;
}

/** A database that does not answer by then will not help a probe, whose own patience is often one second. */
const ASK_RECORD_MS = 800;

/**
 * `/healthz`: the process is alive. `/readyz`: it can answer readers, and what they get is not older than
 * `maxLagSeconds`; 503 otherwise. A record out of reach is reported and does not fail it: readers need none, and
 * what cannot be written cannot be missing either.
 */
export function createHealth(
  sources: HealthSources,
): (request: IncomingMessage, response: ServerResponse, path: string) => boolean {
  return (_, response, path) => {
    if (path === "/healthz") sendJson(response, 200, { alive: true });
    else if (path === "/readyz")
      readiness(sources).then(
        ({ isReady, ...told }) => sendJson(response, isReady ? 200 : 503, { ready: isReady, ...told }),
        () => sendJson(response, 503, { ready: false }),
      );
    else return false;
    return true;
  };
}

interface Readiness {
  readonly isReady: boolean;
  readonly isStopping: boolean;
  readonly isEditionOpen: boolean;
  /** Null while the record cannot be asked. */
  readonly lagSeconds: number | null;
}

async function readiness(sources: HealthSources): Promise<Readiness> {
  const [isStopping, isEditionOpen] = [sources.isStopping(), sources.isEditionOpen()];
  const lagSeconds = (await lagOf(sources)) ?? null;
  const isReady = isEditionOpen && !isStopping && (lagSeconds ?? 0) < sources.maxLagSeconds;
  return { isReady, isStopping, isEditionOpen, lagSeconds };
}

/** How far the edition is behind the record, seconds; undefined while the record cannot be asked. Never fails. */
export async function lagOf({
  oldestUnapplied,
  clock,
}: Pick<HealthSources, "oldestUnapplied" | "clock">): Promise<number | undefined> {
  const late = new Promise<"late">((resolve) => setTimeout(resolve, ASK_RECORD_MS, "late").unref());
  const asked = await Promise.race([late, oldestUnapplied()]).catch(() => "late" as const);
  if (asked === "late") return undefined;
  return asked === undefined ? 0 : Math.max(0, (clock() - asked) / 1_000);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, [
    ...SECURITY_HEADERS,
    ...["content-type", "application/json", "content-length", String(Buffer.byteLength(text))],
    ...["cache-control", "no-store"],
  ]);
  response.end(text);
}
