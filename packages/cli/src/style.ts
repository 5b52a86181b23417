import type { Severity } from "@plimsoll/core";

/** How a terminal shows the parts of a report. Plain text when colours are off. */
export interface Style {
  readonly severity: Readonly<Record<Severity, (text: string) => string>>;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly path: (text: string) => string;
  readonly added: (text: string) => string;
  readonly removed: (text: string) => string;
  /** Code in a sentence stands in backquotes; colour says the same without them. */
  readonly prose: (text: string) => string;
}

const same = (text: string): string => text;

export const plainStyle: Style = {
  severity: { error: same, warning: same, info: same, style: same },
  bold: same,
  dim: same,
  good: same,
  path: same,
  added: same,
  removed: same,
  prose: same,
};

/** Loads the colours. Only the sixteen that every terminal has, in the shades that its user has chosen. */
export async function loadStyle(color: boolean): Promise<Style> {
  if (!color) return plainStyle;
  const { Chalk } = await import("chalk");
  const chalk = new Chalk({ level: 1 });
  // Chalk prints all that it is given, and `lines.map(style.bold)` gives it numbers and the list too.
  const only =
    (paint: (text: string) => string) =>
    (text: string): string =>
      paint(text);
  return {
    severity: {
      error: only(chalk.red.bold),
      warning: only(chalk.yellow.bold),
      info: only(chalk.blue.bold),
      style: only(chalk.magenta.bold),
    },
    bold: only(chalk.bold),
    dim: only(chalk.dim),
    good: only(chalk.green),
    path: only(chalk.bold.underline),
    added: only(chalk.green),
    removed: only(chalk.red),
    prose: (text) => text.replace(/`([^`]+)`/g, (_, code: string) => chalk.cyan(code)),
  };
}

/** Whether to colour what goes to standard output. `FORCE_COLOR` goes before `NO_COLOR`, as in node itself. */
export function wantsColor(environment: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return terminal && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
}
