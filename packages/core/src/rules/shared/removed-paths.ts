import type { ShellCommand } from "../../shell/shell-script.ts";

/** Paths that a command removes, as far as they can be read: `rm`, `find … -delete`. Without slashes and `/*` at the end. */
export function removedPaths(command: ShellCommand): readonly string[] {
  switch (command.name) {
    case "rm":
    case "unlink":
      return command.args.filter(({ text }) => !text.startsWith("-")).map(({ text }) => normalized(text));
    case "find": {
      const words = command.args.map(({ text }) => text);
      const removes = words.includes("-delete") || words.some((word) => word === "rm" || word.endsWith("/rm"));
      const expression = words.findIndex((word) => /^[-(!]/.test(word));
      return removes ? words.slice(0, expression === -1 ? undefined : expression).map(normalized) : [];
    }
    default:
      return [];
  }
}

/**
 * Whether removing `path` empties `directory`: it is the directory, one that holds it, or a pattern for its entries. What a
 * pattern of some entries (`lists/*_dists_*`) leaves behind is taken for nothing.
 */
export function removes(path: string, directory: string): boolean {
  if (path === "") return false;
  if (directory === path || directory.startsWith(`${path}/`)) return true;
  const literal = path.slice(0, path.search(/[*?[]|$/));
  if (literal === path) return false;
  if (literal.startsWith(`${directory}/`)) return true;
  // `/var/lib/apt/li*`; something shorter than `/var/x` is no aim at this directory.
  return /^\*+$/.test(path.slice(literal.length)) && literal.length > "/var/".length && directory.startsWith(literal);
}

/** Endings that stand for everything in a directory. */
const everything = ["/", "/*", "/**", "/.*", "/{*,.*}"] as const;

function normalized(path: string): string {
  let rest = path;
  for (;;) {
    const ending = everything.find((candidate) => rest.endsWith(candidate));
    if (ending === undefined) return rest;
    rest = rest.slice(0, -ending.length);
  }
}
