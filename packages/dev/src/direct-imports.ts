import type { Plugin } from "esbuild";
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fromRoot } from "./repository.ts";

/**
 * Takes what a source imports from the entry of a package out of the file that holds it. esbuild gives a chunk every file that an entry
 * mentions, used or not: one name taken from an entry would make all that lies behind it part of the start.
 */
export function directImports(): Plugin {
  const entries = new Map<string, ReadonlyMap<string, string> | undefined>();
  const namesOf = (specifier: string): ReadonlyMap<string, string> | undefined => {
    if (!entries.has(specifier)) entries.set(specifier, readEntry(specifier));
    return entries.get(specifier);
  };
  return {
    name: "direct-imports",
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]packages[\\/][\w-]+[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const text = readFileSync(path, "utf8");
        const contents = text.replace(
          /^import \{([^}]*)\} from "(@plimsoll\/[\w/-]+)";$/gm,
          (statement, list: string, specifier: string) => direct(list, specifier, namesOf(specifier)) ?? statement,
        );
        return { contents, loader: "ts" };
      });
    },
  };
}

function direct(list: string, specifier: string, files: ReadonlyMap<string, string> | undefined): string | undefined {
  if (files === undefined) return undefined;
  const names = list
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  // On one line, so that every place in the source stays where it is.
  return names
    .filter((name) => !name.startsWith("type "))
    .map((name) => {
      const file = files.get(name.split(" as ")[0] ?? "");
      return `import { ${name} } from ${JSON.stringify(file ?? specifier)};`;
    })
    .join(" ");
}

/** Where each name of an entry comes from; names behind `export *` are not among them. Undefined for what is no package of ours. */
function readEntry(specifier: string): ReadonlyMap<string, string> | undefined {
  const [, name = "", ...rest] = specifier.split("/");
  const folder = fromRoot(`packages/${name}`);
  const { exports }: { readonly exports?: Readonly<Record<string, { readonly "plimsoll-source"?: string }>> } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const source = exports?.[rest.length === 0 ? "." : `./${rest.join("/")}`]?.["plimsoll-source"];
  if (source === undefined) return undefined;
  const entry = resolve(folder, source);
  const files = new Map<string, string>();
  for (const [, list = "", from = ""] of readFileSync(entry, "utf8").matchAll(/^export \{([^}]*)\} from "(\.[^"]+)";$/gm)) {
    for (const item of list.split(",").map((part) => part.trim())) {
      // A name that the entry changes cannot be asked for by that name.
      if (item !== "" && !item.startsWith("type ") && !item.includes(" as ")) files.set(item, resolve(dirname(entry), from));
    }
  }
  return files;
}
