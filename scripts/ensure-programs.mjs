import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withLock } from "./lock.mjs";
import { findChromium, findLibreOffice, findPostgres, lacksAtomicLibrary } from "./machine-programs.mjs";
import { cache } from "./paths.mjs";
import { run } from "./run.mjs";

const LIMIT_SECONDS = 10 * 60;

/** By the name of Debian's package. */
const remedies = {
  chromium: { isMissing: () => findChromium() === undefined, elsewhere: "Chromium (the program `chromium`)" },
  postgresql: { isMissing: () => findPostgres() === undefined, elsewhere: "PostgreSQL (`initdb` and `postgres`)" },
  libatomic1: { isMissing: lacksAtomicLibrary, elsewhere: "GCC's libatomic" },
};

/** What the program does without as well; its tests are skipped where it cannot be had. */
const libreOffice = ["libreoffice-writer-nogui", "libreoffice-calc-nogui"];

/** Debian's packages of the programs that tests need and that this machine lacks. */
function missingPackages() {
  return Object.keys(remedies).filter((name) => remedies[name].isMissing());
}

/** Brings what tests need where it may; otherwise says what is missing and how to get it. */
export async function ensurePrograms() {
  await ensureNeeded();
  if (findLibreOffice() !== undefined) return;
  try {
    if (!mayInstall()) throw new Error("this machine's packages are not the tests' to install");
    await withLock(join(cache, "programs.lock"), async () => {
      if (findLibreOffice() === undefined) await aptInstall(libreOffice);
    });
  } catch (error) {
    console.error(`dinh: without LibreOffice the tests of office files' first pages are skipped: ${error.message}`);
  }
}

const mayInstall = () => existsSync("/etc/debian_version") && process.getuid?.() === 0;

async function ensureNeeded() {
  const lacking = missingPackages();
  if (lacking.length === 0) return;
  if (!mayInstall()) throw new Error(advice(lacking));
  await withLock(join(cache, "programs.lock"), async () => {
    const packages = missingPackages();
    if (packages.length > 0) await withoutCluster(() => aptInstall(packages).catch(adviseOn(packages)));
  });
  const missing = missingPackages();
  if (missing.length > 0) throw new Error(advice(missing));
}

const adviseOn = (packages) => (error) => {
  throw new Error(`${error.message}\n${advice(packages)}`);
};

function advice(packages) {
  return `the tests need ${packages.join(" and ")}, which this machine lacks. On Debian or Ubuntu, as root:
  apt-get update && apt-get install --no-install-recommends ${packages.join(" ")}
elsewhere install ${packages.map((name) => remedies[name].elsewhere).join(" and ")}, and have it in PATH.`;
}

async function aptInstall(packages) {
  console.error(`dinh: installing Debian's ${packages.join(" and ")} for the tests`);
  const options = ["-q", "-y", "-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Options::=--force-confold"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => run("apt-get", [...options, ...args], { limitSeconds: LIMIT_SECONDS, env });
  // One archive of several may be out of reach; whether that matters, the install shows.
  const updated = await apt("update");
  const { code, output } = await apt("install", "--no-install-recommends", ...packages);
  if (code !== 0) throw new Error(`apt-get install failed\n${updated.output}\n${output}`);
}

/** Debian's PostgreSQL package makes and starts a server of its own unless told not to; the tests start theirs. */
async function withoutCluster(install) {
  const folder = "/etc/postgresql-common/createcluster.d";
  const setting = join(folder, "dinh-tests.conf");
  mkdirSync(folder, { recursive: true });
  writeFileSync(setting, "create_main_cluster = false\n");
  try {
    await install();
  } finally {
    // Whoever installs a server on this machine later does want one made.
    rmSync(setting, { force: true });
  }
}
