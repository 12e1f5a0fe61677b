import { ConfigError, loadConfig } from "#config/config.ts";
import { type Option, options } from "#config/options.ts";
import { parseArguments } from "./arguments.ts";
import type { Command, ExitCode, NamedCommand, Terminal } from "./command.ts";
import { explain } from "./explain.ts";

/**
 * Runs one command line.
 *
 * @param line what follows `dinh`.
 * @returns the exit code; every mistake is told in plain words before anything is opened.
 */
export async function run(
  line: readonly string[],
  commands: readonly NamedCommand[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
  stop: AbortSignal,
): Promise<ExitCode> {
  const [first, ...others] = line;
  // `dinh help import` is what many type first.
  const [name, ...rest] = first === "help" && others[0] !== undefined ? [others[0], "--help"] : line;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    terminal.print(overview(commands));
    return name === undefined ? 2 : 0;
  }
  const named = commands.find((one) => one.name === name);
  if (named === undefined) {
    const names = commands.map((one) => one.name);
    const meant = names.find((one) => isNear(name, one));
    const hint = meant === undefined ? `Commands: ${names.join(", ")}` : `Did you mean ${meant}`;
    terminal.complain(`dinh: there is no command "${name}". ${hint}${meant === undefined ? "." : "?"}`);
    return 2;
  }
  const command = await named.load();
  const parsed = parseArguments(rest, command);
  if (parsed.wantsHelp) {
    terminal.print(helpOf(named, command));
    return 0;
  }
  const mistakes = [...parsed.mistakes];
  const tooMany = parsed.words.slice(command.words ?? 0);
  if (tooMany.length > 0)
    mistakes.push(`${tooMany.join(" ")}: dinh ${name} takes nothing here; --help says what it takes`);
  try {
    const config = loadConfig(env, parsed.settings);
    if (mistakes.length === 0)
      return await command.run({ config, words: parsed.words, flags: parsed.flags, terminal, stop });
  } catch (error) {
    if (error instanceof ConfigError) mistakes.push(error.message);
    else {
      terminal.complain(`dinh ${name}: ${explain(error).replace(/(?<![.?])$/, ".")}`);
      if (env["DINH_LOG_LEVEL"] === "debug" && error instanceof Error) terminal.complain(error.stack ?? "");
      return 1;
    }
  }
  terminal.complain(mistakes.join("\n"));
  return 2;
}

/** One letter too many, too few, wrong, or two in the wrong order. */
function isNear(typed: string, name: string): boolean {
  if (name.startsWith(typed) && typed.length > 1) return true;
  const longer = typed.length >= name.length ? typed : name;
  const shorter = longer === typed ? name : typed;
  for (let at = 0; at < longer.length; at++) {
    if (longer.slice(0, at) + longer.slice(at + 1) === shorter) return true;
    const swapped = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2);
    if (swapped === name || typed.slice(0, at) + name.charAt(at) + typed.slice(at + 1) === name) return true;
  }
  return false;
}

function overview(commands: readonly NamedCommand[]): string {
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

const helpOf = ({ name, summary }: NamedCommand, { usage }: Command): string =>
  [`dinh ${name}: ${summary}`, "", usage.trim(), "", settingsHelp()].join("\n");

function settingsHelp(): string {
  const rows = Object.values<Option>(options).map((option) => {
    const shown = option.shown === undefined ? "" : ` (${option.shown})`;
    return `  ${option.flag.padEnd(20)}${option.variable.padEnd(24)}${option.help}${shown}`;
  });
  return ["Settings, as flags or environment variables:", ...rows].join("\n");
}
