import { ConfigError, loadConfig } from "#config/config.ts";
import { type Option, options } from "#config/options.ts";
import { parseArguments } from "./arguments.ts";
import type { Command, ExitCode, Terminal } from "./command.ts";

/**
 * Runs one command line.
 *
 * @param line what follows `dinh`.
 * @returns the exit code; every mistake is told in plain words before anything is opened.
 */
export async function run(
  line: readonly string[],
  commands: readonly Command[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<ExitCode> {
  const [name, ...rest] = line;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    terminal.print(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    terminal.complain(`dinh: there is no command "${name}". Commands: ${commands.map((one) => one.name).join(", ")}.`);
    return 2;
  }
  const parsed = parseArguments(rest, command);
  if (parsed.wantsHelp) {
    terminal.print(helpOf(command));
    return 0;
  }
  const mistakes = [...parsed.mistakes];
  try {
    const config = loadConfig(env, parsed.settings);
    if (mistakes.length === 0)
      return await command.run({ config, words: parsed.words, flags: parsed.flags, terminal, stop });
  } catch (error) {
    if (error instanceof ConfigError) mistakes.push(error.message);
    else {
      terminal.complain(`dinh ${name}: ${error instanceof Error ? error.message : String(error)}`);
      if (env["DINH_LOG_LEVEL"] === "debug" && error instanceof Error) terminal.complain(error.stack ?? "");
      return 1;
    }
  }
  terminal.complain(mistakes.join("\n"));
  return 2;
}

function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  return [
    "Đình: the open portal for a local authority.",
    "",
    "Usage: dinh <command> [flags]",
    "",
    ...commands.map((command) => `  ${command.name.padEnd(width)}${command.summary}`),
    "",
    "dinh <command> --help says more of a command.",
    "",
    settingsHelp(),
  ].join("\n");
}

const helpOf = (command: Command): string =>
  [`dinh ${command.name}: ${command.summary}`, "", command.usage.trim(), "", settingsHelp()].join("\n");

function settingsHelp(): string {
  const rows = Object.values<Option>(options).map((option) => {
    const shown = option.shown === undefined ? "" : ` (${option.shown})`;
    return `  ${option.flag.padEnd(20)}${option.variable.padEnd(24)}${option.help}${shown}`;
  });
  return ["Settings, as flags or environment variables:", ...rows].join("\n");
}
