import { spawn } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { constants as priorities, setPriority } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { PagedType } from "./file-types.ts";

/** Office files, and by which of LibreOffice's filters each becomes a PDF. */
const FILTERS = {
  ...{ docx: "writer_pdf_Export", doc: "writer_pdf_Export", odt: "writer_pdf_Export" },
  ...{ xlsx: "calc_pdf_Export", xls: "calc_pdf_Export", ods: "calc_pdf_Export" },
  ...{ pptx: "impress_pdf_Export", ppt: "impress_pdf_Export", odp: "impress_pdf_Export" },
} as const satisfies Readonly<Record<Exclude<PagedType, "pdf">, string>>;

/** It starts in some 5 s on the smallest machine, and sets out a workbook of many sheets in as many more. */
const MAX_SECONDS = 60;
/** Where distributions and its own packages put it. */
const PLACES = ["/usr/bin", "/usr/local/bin", "/usr/lib/libreoffice/program", "/opt/libreoffice/program"];

/**
 * Held by the system, whatever becomes of this process: memory (KiB; a small file may unpack to gigabytes), seconds of
 * the processor, and the size of a file that is written (blocks of 512 bytes).
 */
const LIMITS = "ulimit -v 4194304 && ulimit -t 60 && ulimit -f 524288";

/** LibreOffice's program, or undefined on a machine that has none. */
export const findLibreOffice = (): string | undefined =>
  PLACES.map((folder) => join(folder, "soffice")).find(isProgram);

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Sets out the first page of an office file as a PDF, by LibreOffice.
 *
 * @param folder empty, and the caller's to remove.
 * @returns the path of the PDF; undefined on a machine without LibreOffice, and for a file that it cannot set out within
 * its time.
 */
export async function setOutFirstPage(
  path: string,
  type: keyof typeof FILTERS,
  folder: string,
  maxSeconds = MAX_SECONDS,
): Promise<string | undefined> {
  const program = findLibreOffice();
  if (program === undefined) return undefined;
  const user = join(folder, "profile", "user");
  await mkdir(user, { recursive: true });
  await writeFile(join(user, "registrymodifications.xcu"), NOTHING_FROM_ELSEWHERE);
  const file = join(folder, `page.${type}`);
  await copyFile(path, file);
  const range = JSON.stringify({ PageRange: { type: "string", value: "1" } });
  const words = [
    `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
    ...["--headless", "--norestore", "--nologo", "--convert-to", `pdf:${FILTERS[type]}:${range}`],
    ...["--outdir", folder, file],
  ];
  await run(program, words, folder, maxSeconds);
  const pdf = join(folder, "page.pdf");
  return existsSync(pdf) ? pdf : undefined;
}

/** Runs it to its end, however that is; what it started ends with it. It is told nothing of the site. */
function run(program: string, words: readonly string[], folder: string, maxSeconds: number): Promise<void> {
  const child = spawn("/bin/sh", ["-c", `${LIMITS} && exec "$0" "$@"`, program, ...words], {
    ...{ detached: true, stdio: "ignore", cwd: folder },
    env: { PATH: "/usr/bin:/bin", HOME: folder, LANG: "C.UTF-8" },
  });
  const stop = () => {
    // The program is a script that starts others: they are a group, which ends as one.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGKILL");
  };
  // Readers' pages come first; it starts others, which take its place in line from it.
  if (child.pid !== undefined) setPriority(child.pid, priorities.priority.PRIORITY_LOW);
  const timer = setTimeout(stop, maxSeconds * 1_000);
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    child.once("error", end).once("close", end);
  });
}

/** A file fetches no picture from where it says, which would let it ask in the office's network, and runs nothing. */
const NOTHING_FROM_ELSEWHERE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
${["BlockUntrustedRefererLinks", "DisableMacrosExecution", "DisableActiveContent"]
  .map(
    (name) =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`,
  )
  .join("\n")}
</oor:items>
`;
