// `npm test`: brings what is missing, then runs every check and every test, and counts them in its last line.
import { reportChecks, runChecks } from "./checks.mjs";
import { ensureBuilt } from "./ensure-built.mjs";
import { installPackages } from "./ensure-installed.mjs";
import { ensurePrograms } from "./ensure-programs.mjs";
import { lacksAtomicLibrary } from "./machine-programs.mjs";
import { runTests } from "./tests.mjs";

const began = Date.now();
const tallies = [];

if (await done("install", installPackages)) {
  const programs = done("programs", ensurePrograms);
  // apt-get waits for the network while the checks keep the cores busy, unless nothing can run before it is through.
  if (lacksAtomicLibrary()) await programs;
  const [hasPrograms, isBuilt] = await Promise.all([programs, check().then(() => done("build", ensureBuilt))]);
  if (hasPrograms) tallies.push(await runTests("unit"), await runTests("newsroom"));
  if (hasPrograms && isBuilt) tallies.push(await runTests("e2e"));
}

const sum = (what) => tallies.reduce((total, tally) => total + tally[what], 0);
console.log(`\ntook ${Math.round((Date.now() - began) / 1000)} s`);
console.log(
  `${sum("passed")} passed, ${sum("failed")} failed${sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : ""}`,
);
process.exitCode = sum("failed") > 0 ? 1 : 0;

/** Each check counts as one test. */
async function check() {
  const results = await runChecks();
  reportChecks(results);
  const passed = results.filter((result) => result.passed).length;
  tallies.push({ passed, failed: results.length - passed, skipped: 0 });
}

/** A step that the tests need: counted when it fails, for what it was to make possible did not run. */
async function done(step, work) {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(`\n${step}: ${error.message}`);
    tallies.push({ passed: 0, failed: 1, skipped: 0 });
    return false;
  }
}
