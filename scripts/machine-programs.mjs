import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

// What browser tests and database tests need and npm cannot bring.

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
