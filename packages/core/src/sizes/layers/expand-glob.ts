import type { StageContents } from "./stage-contents.ts";

/**
 * The paths that a pattern with `*`, `?` and `[…]` matches among what is known to lie there. `hidden`: whether a wildcard at the
 * start of a name matches a dot, as in Go; a shell's does not.
 */
export function expandGlob(contents: StageContents, pattern: string, hidden: boolean): readonly string[] {
  let paths: string[] = [""];
  for (const part of pattern.split("/").filter((each) => each !== "")) {
    if (!/[*?[\\]/.test(part)) paths = paths.map((path) => `${path}/${part}`);
    else {
      const test = nameTest(part, hidden);
      paths = paths.flatMap((path) => {
        const names = contents.namesIn(contents.followed(path === "" ? "/" : path));
        return names.filter(test).map((name) => `${path}/${name}`);
      });
    }
  }
  return paths.filter(
    (path) => contents.kindAt(contents.real(path)) !== undefined && contents.kindAt(contents.real(path)) !== "gone",
  );
}

/** Whether a name without slashes matches; a backslash takes its meaning from the next character. */
export function nameTest(pattern: string, hidden: boolean): (name: string) => boolean {
  let source = "";
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at]!;
    const end = character === "[" ? pattern.indexOf("]", at + 2) : -1;
    if (character === "*") {
      // A run of stars is one.
      if (!source.endsWith("[^]*")) source += "[^]*";
    } else if (character === "?") source += "[^]";
    else if (end !== -1) {
      const negated = /[!^]/.test(pattern[at + 1]!);
      const set = pattern.slice(at + (negated ? 2 : 1), end).replace(/[\\\]^[]/g, "\\$&");
      source += `[${negated ? "^" : ""}${set}]`;
      at = end;
    } else source += literal(character === "\\" && at + 1 < pattern.length ? pattern[++at]! : character);
  }
  const test = new RegExp(`^${source}$`, "u");
  const dotted = hidden || pattern.startsWith(".");
  return (name) => (dotted || !name.startsWith(".")) && test.test(name);
}

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}
