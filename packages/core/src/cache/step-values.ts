import type { EnvVariable } from "../image/image-plan.ts";
import { cleanPath } from "../context/go-path.ts";
import { lexWord } from "../syntax/word-lexer.ts";

const lookups = new WeakMap<readonly EnvVariable[], ReadonlyMap<string, string>>();

/** A word of a step with variables filled in, as BuildKit does before it makes the operation; "" where it refuses the word. */
export function expandInStep(text: string, env: readonly EnvVariable[], escape: string): string {
  if (!/[$'"\\`]/.test(text)) return text;
  return lexWord(text, (name) => valuesOf(env).get(name), { escape }).result;
}

/** The body of a COPY heredoc whose name is not quoted: the backslash escapes and quotes are ordinary, whatever the directive says. */
export function expandHeredocBody(text: string, env: readonly EnvVariable[]): string {
  return lexWord(text, (name) => valuesOf(env).get(name), { escape: "\\", skipQuotes: true }).result;
}

function valuesOf(env: readonly EnvVariable[]): ReadonlyMap<string, string> {
  const known = lookups.get(env) ?? new Map(env.map(({ name, value }) => [name, value]));
  lookups.set(env, known);
  return known;
}

/** A destination as it stands in the operation: absolute and clean, with the slash or dot at its end that says it is a directory. */
export function absoluteDestination(path: string, workingDirectory: string): string {
  const written = path === "." || path === "" ? "./" : path;
  const whole = cleanPath(written.startsWith("/") ? written : `${workingDirectory}/${written}`);
  const absolute = whole.startsWith("/") ? whole : `/${whole}`;
  if (written.endsWith("/")) return absolute === "/" ? "/" : `${absolute}/`;
  if (written.endsWith("/.")) return absolute === "/" ? "/." : `${absolute}/.`;
  return absolute;
}

/** Owner as the operation holds it: `root`, `0` and `00` are the same, `0` and `0:0` are not. */
export function ownerKey(text: string): string {
  return text === "" ? "" : text.split(/:(.*)/s).slice(0, 2).map(idOf).join(":");
}

function idOf(name: string): string {
  if (name === "root") return "0";
  return /^[+-]?\d+$/.test(name) ? String(Number(name)) : `name ${name}`;
}

/** Mode as the operation holds it: octal numbers by value, symbolic modes by their text. */
export function modeKey(text: string): string {
  return /^[0-7]+$/.test(text) ? Number.parseInt(text, 8).toString(8) : text;
}
