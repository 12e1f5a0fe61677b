import { spawnSync } from "node:child_process";
import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { node } from "./paths.mjs";

// What npm cannot bring.

const START_LIMIT_MS = 10_000;

/** Node.js 26 is linked with a library of GCC's that the smallest of Debian's systems leave out. */
export function lacksAtomicLibrary() {
  const { stderr } = spawnSync(node, ["--version"], { encoding: "utf8", timeout: START_LIMIT_MS });
  return stderr?.includes("libatomic.so.1") ?? false;
}

/** @returns {string | undefined} the path of a Chromium */
export function findChromium() {
  return findProgram("chromium") ?? findProgram("chromium-browser") ?? findProgram("google-chrome");
}

/** @returns {string | undefined} the folder with `initdb` and `postgres`; Debian keeps them out of the search path */
export function findPostgres() {
  const debian = "/usr/lib/postgresql";
  const newestFirst = namesIn(debian).sort((one, other) => Number(other) - Number(one));
  const folders = [...newestFirst.map((version) => join(debian, version, "bin")), ...searchPath()];
  return folders.find((folder) => isProgram(join(folder, "initdb")) && isProgram(join(folder, "postgres")));
}

/** @returns {string | undefined} the path of LibreOffice */
export function findLibreOffice() {
  return findProgram("soffice");
}

function findProgram(name) {
  return searchPath()
    .map((folder) => join(folder, name))
    .find(isProgram);
}

function searchPath() {
  return (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
