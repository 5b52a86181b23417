/** Where packages come from: one line of `sources.list`, or one paragraph of a `.sources` file for each suite. */
export interface AptSource {
  /** Without a slash at its end. */
  readonly address: string;
  readonly suite: string;
  readonly components: readonly string[];
}

/** Reads lines of both formats as they stand in a base image. Total: what is no source of packages is left out. */
export function readAptSources(lines: readonly string[]): readonly AptSource[] {
  const found: AptSource[] = [];
  let fields = new Map<string, readonly string[]>();
  const flush = (): void => {
    found.push(...sourcesOf(fields));
    fields = new Map();
  };
  for (const line of lines.flatMap((text) => text.split("\n"))) {
    const old = /^\s*deb\s+(?:\[[^\]]*\]\s*)?(\S+)\s+(\S+)\s+(.+)$/.exec(line);
    if (old !== null) {
      found.push({ address: trimmed(old[1]!), suite: old[2]!, components: wordsOf(old[3]!.replace(/#.*/, "")) });
      continue;
    }
    const field = /^([A-Za-z-]+):\s*(.*)$/.exec(line);
    const name = field?.[1]?.toLowerCase();
    // A file without an empty line between its paragraphs cannot be told from one; `Types` comes first by custom.
    if (line.trim() === "" || (name === "types" && fields.size > 0)) flush();
    if (name !== undefined) fields.set(name, wordsOf(field?.[2] ?? ""));
  }
  flush();
  return found;
}

function sourcesOf(fields: ReadonlyMap<string, readonly string[]>): readonly AptSource[] {
  if (fields.get("types")?.includes("deb") !== true || fields.get("enabled")?.[0]?.toLowerCase() === "no") return [];
  const components = fields.get("components") ?? [];
  return (fields.get("uris") ?? []).flatMap((address) =>
    (fields.get("suites") ?? []).map((suite) => ({ address: trimmed(address), suite, components })),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function trimmed(address: string): string {
  return address.replace(/\/+$/, "");
}
