import type { LayerDraft, SizedCommand } from "../commands/estimator.ts";
import { expandGlob } from "../layers/expand-glob.ts";

/** The words behind a command's name. */
export interface CommandArguments {
  /** Letters of short options and names of long ones, without dashes. */
  readonly flags: ReadonlySet<string>;
  /** Values of options, by letter or name; undefined where only a shell at run time could tell. */
  readonly values: ReadonlyMap<string, string | undefined>;
  readonly operands: readonly Operand[];
}

export interface Operand {
  /** Undefined where only a shell at run time could tell. */
  readonly text: string | undefined;
  /** Whether the shell makes several paths of it. */
  readonly glob: boolean;
}

/** `withValue`: letters and names of the options that take a value, parted by blanks. */
export function readArguments({ args, shell }: SizedCommand, withValue = ""): CommandArguments {
  const taking = new Set(withValue.split(" "));
  const flags = new Set<string>();
  const values = new Map<string, string | undefined>();
  const operands: Operand[] = [];
  let ended = false;
  for (let index = 0; index < args.length; index++) {
    const text = args[index];
    if (ended || text === undefined || text === "-" || !text.startsWith("-")) {
      operands.push({ text, glob: shell.args[index]?.glob === true });
    } else if (text === "--") ended = true;
    else if (text.startsWith("--")) {
      const [name = "", value] = text.slice(2).split(/=(.*)/s);
      flags.add(name);
      if (value !== undefined) values.set(name, value);
      else if (taking.has(name)) values.set(name, args[++index]);
    } else {
      for (let at = 1; at < text.length; at++) {
        const letter = text[at]!;
        flags.add(letter);
        if (!taking.has(letter)) continue;
        values.set(letter, at + 1 < text.length ? text.slice(at + 1) : args[++index]);
        break;
      }
    }
  }
  return { flags, values, operands };
}

/** The paths that operands name. */
export interface NamedPaths {
  /** Absolute and clean. */
  readonly paths: readonly string[];
  /** Whether there may be others. */
  readonly open: boolean;
}

export function pathsOf(operands: readonly Operand[], layer: LayerDraft): NamedPaths {
  const paths: string[] = [];
  let open = false;
  for (const { text, glob } of operands) {
    if (text === undefined) open = true;
    else if (!glob) paths.push(layer.resolve(text));
    else {
      const pattern = layer.resolve(text);
      const folder = pattern.slice(0, pattern.slice(0, pattern.search(/[*?[]/)).lastIndexOf("/")) || "/";
      paths.push(...expandGlob(layer.contents, pattern, false));
      const real = layer.contents.followed(folder);
      open ||= layer.contents.mayHoldMore(real) || layer.contents.doubtAbout(real) !== undefined;
      open ||= layer.isMounted(real) || layer.contents.groupsWithin(real).length > 0;
    }
  }
  return { paths, open };
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}
