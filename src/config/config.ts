import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { z } from "zod";
import { type Option, type Options, options, together } from "./options.ts";

type Given = { readonly [Name in keyof Options]: z.output<Options[Name]["schema"]> };

/** The whole configuration, frozen: nothing else reads the environment. */
export type Config = Readonly<Omit<Given, "recordUrl"> & { readonly recordUrl: string }>;

/** Lists every mistake at once, and never the value of a secret. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Reads the configuration once, before anything is opened. A flag wins over its variable; `NAME_FILE` stands for
 * "the value is in this file".
 *
 * @param env the environment.
 * @param flags values by flag, e.g. `{"--port": "8080"}`; unknown flags are the command's own business.
 * @throws {ConfigError}
 */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>>,
  flags: Readonly<Record<string, string | undefined>> = {},
): Config {
  const mistakes: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, option] of Object.entries<Option>(options)) {
    const given = flags[option.flag] ?? fromEnvironment(env, option, mistakes);
    const parsed = option.schema.safeParse(given === "" ? undefined : given);
    if (parsed.success) values[name] = parsed.data;
    else mistakes.push(describe(option, given, parsed.error));
  }
  for (const group of together) {
    const missing = group.filter((name) => values[name] === undefined);
    if (missing.length === 0 || missing.length === group.length) continue;
    const given = group.filter((name) => !missing.includes(name)).map((name) => options[name].variable);
    mistakes.push(`${missing.map((name) => options[name].variable).join(", ")}: needed with ${given.join(", ")}`);
  }
  for (const variable of Object.keys(env)) {
    if (variable.startsWith("DINH_") && !isKnown(variable))
      mistakes.push(`${variable}: there is no such setting; see dinh --help`);
  }
  if (mistakes.length > 0) throw new ConfigError(mistakes.join("\n"));
  const config = values as unknown as Given;
  const data = resolve(config.data);
  return Object.freeze({ ...config, data, recordUrl: config.recordUrl ?? `sqlite:${join(data, "record.sqlite")}` });
}

function fromEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  option: Option,
  mistakes: string[],
): string | undefined {
  const file = env[`${option.variable}_FILE`];
  if (file === undefined) return env[option.variable];
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    mistakes.push(`${option.variable}_FILE: ${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
    return undefined;
  }
}

const isKnown = (variable: string): boolean =>
  Object.values<Option>(options).some(
    (option) => variable === option.variable || variable === `${option.variable}_FILE`,
  );

function describe(option: Option, given: string | undefined, error: z.ZodError): string {
  const shown = option.isSecret === true || given === undefined ? "" : ` (given: ${JSON.stringify(given)})`;
  return `${option.variable} or ${option.flag}: ${error.issues.map((issue) => issue.message).join("; ")}${shown}`;
}
