/** A package of an rpm repository. Sizes are in bytes. */
export interface RpmPackage {
  readonly name: string;
  readonly architecture: string;
  /** `epoch:version-release`. */
  readonly version: string;
  readonly archiveBytes: number;
  /** All of its files. */
  readonly installedBytes: number;
  /** Names, paths of files among them. */
  readonly provides: readonly string[];
  /** Where its needs stand: they are only read of packages that are chosen. */
  readonly source: { readonly text: string; readonly start: number; readonly end: number };
}

/**
 * The packages in the text of a `primary.xml`, in one walk through it (there are some of 200 MB). Total: what is no package is
 * left out.
 */
export function* readPrimary(text: string): Generator<RpmPackage> {
  for (let at = text.indexOf("<package"); at !== -1;) {
    const end = text.indexOf("</package>", at);
    if (end === -1) return;
    const found = readPackage(text, at, end);
    if (found !== undefined) yield found;
    at = text.indexOf("<package", end);
  }
}

function readPackage(text: string, start: number, end: number): RpmPackage | undefined {
  const part = text.slice(start, end);
  const name = elementOf(part, "name");
  const version = tagOf(part, "<version ");
  const size = tagOf(part, "<size ");
  if (name === undefined || version === undefined) return undefined;
  const provides = [...entriesOf(part, "provides"), ...filesOf(part)];
  return {
    name,
    architecture: elementOf(part, "arch") ?? "noarch",
    version: `${attributeOf(version, "epoch") ?? "0"}:${attributeOf(version, "ver") ?? ""}-${attributeOf(version, "rel") ?? ""}`,
    archiveBytes: numberOf(size && attributeOf(size, "package")),
    installedBytes: numberOf(size && attributeOf(size, "installed")),
    provides,
    source: { text, start, end },
  };
}

/** Names that a package needs, or would like to have (`recommends`); conditions stand in brackets. */
export function needsOf({ source: { text, start, end } }: RpmPackage, kind: "requires" | "recommends"): readonly string[] {
  return entriesOf(text.slice(start, end), kind);
}

function entriesOf(part: string, kind: string): readonly string[] {
  const start = part.indexOf(`<rpm:${kind}>`);
  const end = start === -1 ? -1 : part.indexOf(`</rpm:${kind}>`, start);
  if (end === -1) return [];
  const names: string[] = [];
  for (let at = part.indexOf("<rpm:entry", start); at !== -1 && at < end; at = part.indexOf("<rpm:entry", at + 10)) {
    const close = part.indexOf(">", at);
    const name = close === -1 ? undefined : attributeOf(part.slice(at, close), "name");
    if (name !== undefined) names.push(name);
  }
  return names;
}

function filesOf(part: string): readonly string[] {
  const files: string[] = [];
  for (let at = part.indexOf("<file"); at !== -1; at = part.indexOf("<file", at + 5)) {
    const open = part.indexOf(">", at);
    const close = open === -1 ? -1 : part.indexOf("<", open);
    if (close === -1) break;
    files.push(unescaped(part.slice(open + 1, close)));
  }
  return files;
}

function elementOf(part: string, name: string): string | undefined {
  const start = part.indexOf(`<${name}>`);
  const end = start === -1 ? -1 : part.indexOf("<", start + 1);
  return end === -1 ? undefined : unescaped(part.slice(start + name.length + 2, end)).trim();
}

function tagOf(part: string, open: string): string | undefined {
  const start = part.indexOf(open);
  const end = start === -1 ? -1 : part.indexOf(">", start);
  return end === -1 ? undefined : part.slice(start, end);
}

function attributeOf(tag: string, name: string): string | undefined {
  const start = tag.indexOf(` ${name}="`);
  const value = start + name.length + 3;
  const end = start === -1 ? -1 : tag.indexOf('"', value);
  return end === -1 ? undefined : unescaped(tag.slice(value, end));
}

function unescaped(text: string): string {
  return text.includes("&") ? text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => characters[name]!) : text;
}

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#39": "'" };

function numberOf(text: string | undefined): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}
