import { describe, expect, it, onTestFinished } from "vitest";
import type { Instant } from "#kernel/instant.ts";
import { createMetrics, type MetricsSources } from "./metrics.ts";
import { createHealth, type HealthSources } from "./operations.ts";
import { startServer } from "./server.ts";

const NOW = 1_795_399_200_000 as Instant;

const healthy: HealthSources = {
  isEditionOpen: () => true,
  isStopping: () => false,
  oldestUnapplied: async () => undefined,
  maxLagSeconds: 30,
  clock: () => NOW,
};

async function ask(path: string, sources: Partial<HealthSources> = {}) {
  const health = createHealth({ ...healthy, ...sources });
  const server = await startServer(
    (request, response) => {
      if (health(request, response, request.url ?? "")) return;
      response.writeHead(418).end();
    },
    "127.0.0.1",
    0,
  );
  onTestFinished(() => server.drain());
  const response = await fetch(server.url + path);
  return { status: response.status, body: response.status === 418 ? undefined : await response.json() };
}

describe("health", () => {
  it("is alive whatever the record and the edition do, and leaves other addresses alone", async () => {
    expect(await ask("/healthz", { isEditionOpen: () => false })).toEqual({ status: 200, body: { alive: true } });
    expect((await ask("/tin/readyz")).status).toBe(418);
  });

  it("is ready while the edition is open and not too far behind", async () => {
    expect((await ask("/readyz")).body).toMatchObject({ ready: true, lagSeconds: 0 });
    const since = (seconds: number) => async () => (NOW - seconds * 1_000) as Instant;
    expect(await ask("/readyz", { oldestUnapplied: since(29) })).toMatchObject({
      status: 200,
      body: { lagSeconds: 29 },
    });
    expect((await ask("/readyz", { oldestUnapplied: since(30) })).status).toBe(503);
    expect((await ask("/readyz", { isEditionOpen: () => false })).status).toBe(503);
  });

  it("takes nothing new once it was told to stop", async () => {
    expect(await ask("/readyz", { isStopping: () => true })).toMatchObject({ status: 503, body: { isStopping: true } });
  });

  it("stays ready, and says so, while the record is out of reach or never answers", async () => {
    const refused = async () => {
      throw new Error("connection refused at postgres://dinh:bi-mat@db");
    };
    const answer = await ask("/readyz", { oldestUnapplied: refused });
    expect(answer).toMatchObject({ status: 200, body: { ready: true, lagSeconds: null } });
    expect(JSON.stringify(answer.body)).not.toContain("bi-mat");
    const never = () => new Promise<undefined>(() => {});
    expect(await ask("/readyz", { oldestUnapplied: never })).toMatchObject({ status: 200, body: { lagSeconds: null } });
  });
});

const sources: MetricsSources = {
  pageCache: { bytes: 1_024, size: 3 },
  generation: () => 7,
  lagSeconds: async () => 0.5,
  visitsToday: () => 42,
};

function metricsOf(more: Partial<MetricsSources> = {}) {
  const metrics = createMetrics({ ...sources, ...more });
  onTestFinished(metrics.close);
  return metrics;
}

describe("metrics", () => {
  it("count answers by route and status, and how long they took", async () => {
    const metrics = metricsOf();
    metrics.countAnswer("/tin/:address", 200, 3, false);
    metrics.countAnswer("/tin/:address", 200, 0.2, true);
    metrics.countAnswer("/tin/:address", 404, 1, false);
    const text = await metrics.text();
    expect(text).toContain('dinh_requests_total{route="/tin/:address",status="200"} 2');
    expect(text).toContain('dinh_requests_total{route="/tin/:address",status="404"} 1');
    expect(text).toContain("dinh_page_cache_hits_total 1");
    expect(text).toContain("dinh_page_cache_misses_total 2");
    expect(text).toContain('dinh_request_duration_seconds_bucket{route="/tin/:address",le="0.001"} 2');
    expect(text).toContain('dinh_request_duration_seconds_bucket{route="/tin/:address",le="+Inf"} 3');
    expect(text).toContain('dinh_request_duration_seconds_sum{route="/tin/:address"} 0.0042');
  });

  it("read the same when nothing happened between two readings", async () => {
    const metrics = metricsOf();
    metrics.countAnswer("/", 200, 1, true);
    await metrics.text();
    expect(await metrics.text()).toContain('dinh_requests_total{route="/",status="200"} 1');
  });

  it("tell of cache, edition, feed, visits and process", async () => {
    const text = await metricsOf().text();
    for (const line of ["dinh_page_cache_bytes 1024", "dinh_page_cache_entries 3", "dinh_edition_generation 7"])
      expect(text).toContain(line);
    expect(text).toContain("dinh_feed_lag_seconds 0.5");
    expect(text).toContain("dinh_visits_today 42");
    expect(text).toMatch(/process_resident_memory_bytes \d{7,}/);
    expect(text).toMatch(/nodejs_eventloop_lag_seconds\{quantile="0.99"\} /);
  });

  it("keep two sites in one process apart", async () => {
    const [first, second] = [metricsOf(), metricsOf({ visitsToday: () => 1 })];
    first.countAnswer("/", 200, 1, false);
    expect(await second.text()).not.toContain("dinh_requests_total{");
    expect(await second.text()).toContain("dinh_visits_today 1");
  });

  it("are bounded, even where a caller counts addresses instead of routes", async () => {
    const metrics = metricsOf();
    for (let at = 0; at < 3_000; at++) metrics.countAnswer(`/tin/${at}`, 200, 1, false);
    const lines = (await metrics.text()).split("\n").filter((line) => line.startsWith("dinh_requests_total{"));
    expect(lines.length).toBeLessThanOrEqual(502);
    expect(lines.join("\n")).toContain('route="other"');
  });

  it("are in the text format of Prometheus: every line is a comment or a sample", async () => {
    const metrics = metricsOf({ lagSeconds: async () => undefined });
    metrics.countAnswer('/"\\/', 200, 1, false);
    const sample = /^[a-z_]+(\{[a-z]+="(?:[^"\\]|\\.)*"(?:,[a-z]+="(?:[^"\\]|\\.)*")*\})? (?:[-+\d.e]+|nan)$/i;
    for (const line of (await metrics.text()).split("\n").filter((text) => text !== "" && !text.startsWith("#")))
      expect(line).toMatch(sample);
  });

  it("cost next to nothing on the way out of an answer", () => {
    const metrics = metricsOf();
    for (let at = 0; at < 100_000; at++) metrics.countAnswer("/tin/:address", 200, 0.4, true);
    const startedAt = performance.now();
    for (let at = 0; at < 1_000_000; at++) metrics.countAnswer("/tin/:address", 200, 0.4, true);
    const eachUs = (performance.now() - startedAt) / 1_000;
    console.log(`countAnswer: ${(eachUs * 1_000).toFixed(0)} ns`);
    // Ten times the budget of 0.3 µs: a busy machine must not fail it, a look-up by labels would.
    expect(eachUs).toBeLessThan(3);
  });
});
