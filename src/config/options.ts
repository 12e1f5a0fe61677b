import { z } from "zod";

/** One setting of the program: an environment variable and the flag of the same meaning. */
export interface Option {
  readonly variable: `DINH_${string}`;
  readonly flag: `--${string}`;
  readonly schema: z.ZodType;
  readonly help: string;
  /** As shown in help; absent for what has no default. */
  readonly shown?: string;
  /** Never printed, and may be given as `NAME_FILE`: the path of a file that holds the value. */
  readonly isSecret?: true;
}

const origin = z
  .url({ protocol: /^https?$/, error: "give scheme and host, such as https://example.vn" })
  .transform((url) => url.replace(/\/+$/, ""))
  .refine((url) => URL.parse(url)?.pathname === "/", "give the origin only, such as https://example.vn");
const shortText = z.string().trim().min(1).max(200);
const port = wholeNumber(0, 65_535);
const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;

/** Every setting is named, typed, bounded and given its unit here, and nowhere else. */
export const options = {
  data: {
    variable: "DINH_DATA",
    flag: "--data",
    schema: z.string().min(1).default("./data"),
    help: "folder of all data of the site",
    shown: "./data",
  },
  recordUrl: {
    variable: "DINH_RECORD_URL",
    flag: "--record-url",
    schema: z
      .string()
      .refine(isRecordUrl, "give sqlite:<path>, or postgres://user:password@host/database?schema=name")
      .optional(),
    help: "where the record is: sqlite:<path>, or postgres://user:password@host/database?schema=name",
    shown: "sqlite:<data>/record.sqlite",
    isSecret: true,
  },
  host: {
    variable: "DINH_HOST",
    flag: "--host",
    schema: z.string().min(1).default("127.0.0.1"),
    help: "address to listen on; 0.0.0.0 for every network",
    shown: "127.0.0.1",
  },
  port: {
    variable: "DINH_PORT",
    flag: "--port",
    schema: port.default(8080),
    help: "port of the public site; 0 lets the system choose",
    shown: "8080",
  },
  publicUrl: {
    variable: "DINH_PUBLIC_URL",
    flag: "--public-url",
    schema: origin.optional(),
    help: "the site's address as readers type it, e.g. https://example.vn",
    shown: "http://<host>:<port>",
  },
  metricsHost: {
    variable: "DINH_METRICS_HOST",
    flag: "--metrics-host",
    schema: z.string().min(1).default("127.0.0.1"),
    help: "address to listen on for metrics",
    shown: "127.0.0.1",
  },
  metricsPort: {
    variable: "DINH_METRICS_PORT",
    flag: "--metrics-port",
    schema: port.optional(),
    help: "port of Prometheus metrics; none are served without it",
  },
  trustedProxies: {
    variable: "DINH_TRUSTED_PROXIES",
    flag: "--trusted-proxies",
    schema: wholeNumber(0, 5).default(0),
    help: "how many proxies of your own stand before the site and add to X-Forwarded-For",
    shown: "0",
  },
  pageCacheMb: {
    variable: "DINH_PAGE_CACHE_MB",
    flag: "--page-cache-mb",
    schema: wholeNumber(1, 4_096).default(64),
    help: "memory for ready pages, MiB",
    shown: "64",
  },
  maxLagSeconds: {
    variable: "DINH_MAX_LAG_SECONDS",
    flag: "--max-lag-seconds",
    schema: wholeNumber(1, 3_600).default(30),
    help: "how far the edition may fall behind the record before /readyz fails",
    shown: "30",
  },
  logLevel: {
    variable: "DINH_LOG_LEVEL",
    flag: "--log-level",
    schema: z.enum(LOG_LEVELS, { error: `give one of ${LOG_LEVELS.join(", ")}` }).default("info"),
    help: "debug, info, warn, error or silent",
    shown: "info",
  },
  smtpUrl: {
    variable: "DINH_SMTP_URL",
    flag: "--smtp-url",
    schema: z
      .url({ protocol: /^smtps?$/, error: "give smtp://user:password@host:587, or smtps://user:password@host" })
      .optional(),
    help: "the mail server for invitations and forgotten passwords: smtp://user:password@host:587; no mail without it",
    isSecret: true,
  },
  mailFrom: {
    variable: "DINH_MAIL_FROM",
    flag: "--mail-from",
    schema: z.email("give an address, such as toasoan@example.vn").max(254).optional(),
    help: "the address from which the site writes",
  },
  oidcIssuer: {
    variable: "DINH_OIDC_ISSUER",
    flag: "--oidc-issuer",
    schema: z
      .url({ protocol: /^https?$/, error: "give the issuer's address, such as https://id.example.vn" })
      .refine(isSafeIssuer, "give an https address: what it says of people must come from nobody else")
      .optional(),
    help: "an OpenID Connect provider by which people of this site may sign in",
  },
  oidcClientId: {
    variable: "DINH_OIDC_CLIENT_ID",
    flag: "--oidc-client-id",
    schema: shortText.optional(),
    help: "this site's name with that provider",
  },
  oidcClientSecret: {
    variable: "DINH_OIDC_CLIENT_SECRET",
    flag: "--oidc-client-secret",
    schema: z.string().min(1).max(1_000).optional(),
    help: "this site's secret with that provider",
    isSecret: true,
  },
  oidcName: {
    variable: "DINH_OIDC_NAME",
    flag: "--oidc-name",
    schema: shortText.optional(),
    help: "what stands on the button that leads to that provider",
    shown: "the provider's host",
  },
} as const satisfies Record<string, Option>;

/** Settings that mean nothing without one another. */
export const together = [
  ["smtpUrl", "mailFrom"],
  ["oidcIssuer", "oidcClientId", "oidcClientSecret"],
] as const satisfies readonly (readonly (keyof typeof options)[])[];

export type Options = typeof options;

/** `1e3`, ` 7 ` and `0x50` are numbers to JavaScript, and slips of whoever typed them. */
function wholeNumber(least: number, most: number) {
  const error = `give a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, { error, abort: true })
    .transform(Number)
    .pipe(z.number({ error }).min(least, { error }).max(most, { error }));
}

/** Over plain HTTP anybody on the way could answer in its place; on the machine itself nobody is on the way. */
function isSafeIssuer(url: string): boolean {
  const address = URL.parse(url);
  return address?.protocol === "https:" || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(address?.hostname ?? "");
}

function isRecordUrl(url: string): boolean {
  if (url.startsWith("sqlite:")) return url.length > "sqlite:".length;
  const address = URL.parse(url);
  if (address === null || !/^postgres(?:ql)?:$/.test(address.protocol) || address.hostname === "") return false;
  const schema = address.searchParams.get("schema");
  // A plain name of PostgreSQL: it stands in statements as it is.
  return schema === null || /^[a-z_][a-z0-9_]{0,62}$/.test(schema);
}
