import type { IncomingMessage, ServerResponse } from "node:http";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { Counter, Gauge, Registry } from "prom-client";
import { AnswerTally } from "./answer-tally.ts";

export interface MetricsSources {
  readonly pageCache: { readonly bytes: number; readonly size: number };
  readonly generation: () => number;
  /** Seconds; undefined while the record cannot be asked. */
  readonly lagSeconds: () => Promise<number | undefined>;
  readonly visitsToday: () => number;
}

export interface Metrics {
  /** Counts an answer; some 30 ns. `route` is a pattern, never an address. */
  readonly countAnswer: (route: string, status: number, milliseconds: number, wasCached: boolean) => void;
  /** In the text format of Prometheus 0.0.4. */
  readonly text: () => Promise<string>;
  /** Answers every request with the metrics: for a port of their own, which readers do not reach. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly close: () => void;
}

/** Fine enough to see a pause that a reader would feel. */
const DELAY_RESOLUTION_MS = 20;
const QUANTILES = [0.5, 0.9, 0.99] as const;

/** The metrics of one site, in a registry of its own: two sites in a process do not mix theirs. */
export function createMetrics(sources: MetricsSources): Metrics {
  const registry = new Registry();
  const tally = new AnswerTally();
  addAnswerMetrics(registry, tally);
  addSiteMetrics(registry, sources);
  const stopWatching = addProcessMetrics(registry);
  const text = async () => `${await registry.metrics()}\n${tally.durationText("dinh_request_duration_seconds")}`;
  return {
    countAnswer: (route, status, milliseconds, wasCached) => tally.add(route, status, milliseconds, wasCached),
    text,
    handle: (_, response) => {
      text().then(
        (body) => {
          response.writeHead(200, { "content-type": registry.contentType, "content-length": Buffer.byteLength(body) });
          response.end(body);
        },
        (error: unknown) => response.destroy(error as Error),
      );
    },
    close: stopWatching,
  };
}

function addAnswerMetrics(registry: Registry, tally: AnswerTally): void {
  new Counter({
    name: "dinh_requests_total",
    help: "Answers by route pattern and status; route cached: straight from the page cache",
    labelNames: ["route", "status"],
    registers: [registry],
    collect() {
      this.reset();
      for (const { route, status, count } of tally.counts()) this.inc({ route, status }, count);
    },
  });
  const cached = (name: string, help: string, value: () => number) =>
    new Counter({
      name,
      help,
      registers: [registry],
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  cached("dinh_page_cache_hits_total", "Answers that were ready", () => tally.hits);
  cached("dinh_page_cache_misses_total", "Answers that had to be made", () => tally.misses);
}

function addSiteMetrics(registry: Registry, { pageCache, generation, lagSeconds, visitsToday }: MetricsSources): void {
  addGauge(registry, "dinh_page_cache_bytes", "Memory of the ready pages", () => pageCache.bytes);
  addGauge(registry, "dinh_page_cache_entries", "Ready pages", () => pageCache.size);
  addGauge(registry, "dinh_edition_generation", "Grows whenever anything public moved on", generation);
  addGauge(
    registry,
    "dinh_feed_lag_seconds",
    "How far the edition is behind the record; NaN while the record cannot be asked",
    async () => (await lagSeconds()) ?? Number.NaN,
  );
  addGauge(registry, "dinh_visits_today", "Visits since midnight", visitsToday);
}

/** @returns what ends the watch on the event loop. */
function addProcessMetrics(registry: Registry): () => void {
  addGauge(registry, "process_resident_memory_bytes", "Memory that the system gave", () => process.memoryUsage.rss());
  addGauge(registry, "nodejs_heap_size_used_bytes", "Heap in use", () => process.memoryUsage().heapUsed);
  addGauge(registry, "nodejs_external_memory_bytes", "Buffers", () => process.memoryUsage().external);
  addGauge(registry, "process_start_time_seconds", "Since 1970", () =>
    Math.round((Date.now() - process.uptime() * 1_000) / 1_000),
  );
  const delay = monitorEventLoopDelay({ resolution: DELAY_RESOLUTION_MS });
  delay.enable();
  new Gauge({
    name: "nodejs_eventloop_lag_seconds",
    help: "How late the event loop came round, since the metrics were last read",
    labelNames: ["quantile"],
    registers: [registry],
    collect() {
      for (const quantile of QUANTILES) this.set({ quantile }, late(delay.percentile(quantile * 100)));
      this.set({ quantile: 1 }, late(delay.max));
      delay.reset();
    },
  });
  return () => delay.disable();
}

/** What is measured is from one round to the next, which the timer itself makes that long. Nothing measured is 0. */
const late = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - DELAY_RESOLUTION_MS / 1e3);

function addGauge(registry: Registry, name: string, help: string, value: () => number | Promise<number>): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    async collect() {
      this.set(await value());
    },
  });
}
