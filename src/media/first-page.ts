import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { PagedType } from "./file-types.ts";
import { setOutFirstPage } from "./office-pdf.ts";

/** Pixels: wide enough to read a decision's heading. */
export const FIRST_PAGE_WIDTH = 800;
/** A page in the shape of a band is cut here. */
const MAX_HEIGHT = 3_000;
/** Drawn as PNG; a scanned page in colour has some 3 MB. */
const MAX_PNG_BYTES = 16 * 1024 * 1024;
/** As for its text (text.ts): a file that is larger is mostly pictures of pages, read whole before the first is shown. */
const MAX_BYTES = 64 * 1024 * 1024;
/** A scanned page takes some 2 s on the smallest machine. */
const MAX_SECONDS = 20;
const MAX_HEAP_MB = 256;

/** Beside the built program; in tests the source runs as it is. */
const PROCESS_FILE = ["first-page-process.js", "first-page-process.ts"].map((name) => join(import.meta.dirname, name));

/**
 * The first page of a file as a PNG, drawn in a process of its own that is ended when it takes too long. Refuses what is
 * broken, locked or too large (`invalid`), and office files on a machine that has no LibreOffice.
 */
export async function drawFirstPage(
  path: string,
  type: PagedType,
  maxSeconds: number | undefined = undefined,
): Promise<Result<Buffer>> {
  if ((await stat(path)).size > MAX_BYTES) return no(`files over ${MAX_BYTES / 1024 / 1024} MiB are not drawn`);
  if (type === "pdf") return drawPdf(path, maxSeconds);
  const folder = await mkdtemp(join(tmpdir(), "dinh-page-"));
  try {
    const pdf = await setOutFirstPage(path, type, folder, maxSeconds);
    return pdf === undefined ? no("its first page cannot be set out") : await drawPdf(pdf);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function drawPdf(path: string, maxSeconds = MAX_SECONDS): Promise<Result<Buffer>> {
  const file = PROCESS_FILE.find((one) => existsSync(one));
  if (file === undefined) throw new Error("the process that draws pages is not there: build the program");
  const words = [`--max-old-space-size=${MAX_HEAP_MB}`, file, path, `${FIRST_PAGE_WIDTH}`, `${MAX_HEIGHT}`];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      words,
      // It is told nothing of the site: no addresses, no passwords.
      { encoding: "buffer", timeout: maxSeconds * 1_000, killSignal: "SIGKILL", maxBuffer: MAX_PNG_BYTES, env: {} },
      (error, png) => resolve(error === null && png.length > 0 ? ok(png) : no("its first page cannot be drawn")),
    );
  });
}

const no = (message: string) => refuse({ kind: "invalid", issues: [{ path: "file", message }] });
