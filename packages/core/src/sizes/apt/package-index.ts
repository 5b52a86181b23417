import { type DebRelations, newest, readRelations } from "./deb-relations.ts";
import type { AptIndex } from "./apt-facts.ts";

/** A package as an index describes it. */
export interface IndexPackage {
  readonly name: string;
  readonly version: string;
  /** Packages that were built together have the same: name and version of their source. */
  readonly source: string;
  readonly architecture: string;
  /** In KiB. */
  readonly installedSize: number;
  /** Of the archive, in bytes. */
  readonly archiveBytes: number;
  readonly priority: string;
  readonly essential: boolean;
  readonly section: string;
  /** Depends and Pre-Depends. */
  readonly depends: DebRelations;
  readonly recommends: DebRelations;
  readonly provides: DebRelations;
  /** Conflicts and Breaks. */
  readonly conflicts: DebRelations;
  /** Path of the archive below the mirror's folder; "" when the index does not say. */
  readonly file: string;
}

/** Packages by name, read when they are asked for: a release has some 65,000 of them. */
export class PackageIndex {
  private readonly text: string;
  private readonly tellsSources: boolean;
  /** Where the paragraphs of a name begin. */
  private readonly places = new Map<string, number | number[]>();
  private readonly read = new Map<string, readonly IndexPackage[]>();
  private requiredNames: ReadonlySet<string> | undefined;
  private providers: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(text: string) {
    this.text = text;
    this.tellsSources = text.includes("\nSource: ");
    for (let at = text.startsWith(start) ? 0 : next(text, 0); at !== -1; at = next(text, at)) {
      const end = text.indexOf("\n", at);
      const name = text.slice(at + start.length, end === -1 ? undefined : end).trim();
      const known = this.places.get(name);
      if (known === undefined) this.places.set(name, at);
      else if (typeof known === "number") this.places.set(name, [known, at]);
      else known.push(at);
      if (end === -1) break;
      at = end;
    }
  }

  get size(): number {
    return this.places.size;
  }

  names(): IterableIterator<string> {
    return this.places.keys();
  }

  /** Names of packages that every system has. */
  get required(): ReadonlySet<string> {
    return (this.requiredNames ??= namesWith(this.text, "\nPriority: required"));
  }

  has(name: string): boolean {
    return this.places.has(name);
  }

  /** All versions, in the order of the text. */
  versions(name: string): readonly IndexPackage[] {
    const known = this.read.get(name);
    if (known !== undefined) return known;
    const places = this.places.get(name) ?? [];
    const found = (typeof places === "number" ? [places] : places).map((at) => readPackage(this.text, at, this.tellsSources));
    this.read.set(name, found);
    return found;
  }

  /** What apt would install: the newest version. */
  candidate(name: string): IndexPackage | undefined {
    const versions = this.versions(name);
    return versions.length < 2 ? versions[0] : newest(versions);
  }

  /** Names of packages that provide a name, in the order of the text. */
  providersOf(name: string): readonly string[] {
    this.providers ??= readProviders(this.text);
    return this.providers.get(name) ?? [];
  }
}

/** The same reading for the same text of a fact. */
export function packageIndexOf(index: AptIndex): PackageIndex {
  let known = indexes.get(index);
  if (known === undefined) indexes.set(index, (known = new PackageIndex(index.text)));
  return known;
}

const indexes = new WeakMap<AptIndex, PackageIndex>();
const start = "Package: ";

function next(text: string, from: number): number {
  const at = text.indexOf(`\n${start}`, from);
  return at === -1 ? -1 : at + 1;
}

function readPackage(text: string, at: number, tellsSources: boolean): IndexPackage {
  const end = text.indexOf("\n\n", at);
  const fields = readFields(text.slice(at, end === -1 ? undefined : end));
  const field = (name: string): string => fields.get(name) ?? "";
  return {
    name: field("Package"),
    version: field("Version"),
    source: tellsSources ? sourceOf(field("Source"), field("Package"), field("Version")) : withoutRebuild(field("Version")),
    architecture: field("Architecture"),
    installedSize: Number(field("Installed-Size")) || 0,
    archiveBytes: Number(field("Size")) || 0,
    priority: field("Priority") || "optional",
    essential: field("Essential") === "yes",
    section: field("Section"),
    depends: [...readRelations(fields.get("Pre-Depends")), ...readRelations(fields.get("Depends"))],
    recommends: readRelations(fields.get("Recommends")),
    provides: readRelations(fields.get("Provides")),
    conflicts: [...readRelations(fields.get("Conflicts")), ...readRelations(fields.get("Breaks"))],
    file: field("Filename"),
  };
}

/** `Source: perl (5.36.0-7)`; without a name or a version they are the package's own. */
function sourceOf(text: string, name: string, version: string): string {
  const [, source, own] = /^(\S+)(?:\s+\(([^)]+)\))?/.exec(text) ?? [];
  return `${source ?? name} ${own ?? version}`;
}

/** Of indexes that were cut down: two packages of the same version that are both out of date are hardly ever of two sources. */
function withoutRebuild(version: string): string {
  return version.replace(/\+b\d+$/, "");
}

/** Fields of one paragraph; a line that begins with a space belongs to the one before. */
export function readFields(paragraph: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let last = "";
  for (const line of paragraph.split("\n")) {
    if (line.startsWith(" ") || line.startsWith("\t")) {
      fields.set(last, `${fields.get(last) ?? ""} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(":");
    if (colon <= 0) continue;
    last = line.slice(0, colon);
    fields.set(last, line.slice(colon + 1).trim());
  }
  return fields;
}

/** Names of the paragraphs that have a line. */
function namesWith(text: string, line: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (let at = text.indexOf(line); at !== -1; at = text.indexOf(line, at + 1)) names.add(nameBefore(text, at));
  return names;
}

function nameBefore(text: string, at: number): string {
  const before = text.lastIndexOf(`\n${start}`, at);
  const paragraph = before === -1 ? 0 : before + 1;
  return text.slice(paragraph + start.length, text.indexOf("\n", paragraph)).trim();
}

function readProviders(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const field = "\nProvides: ";
  for (let at = text.indexOf(field); at !== -1; at = text.indexOf(field, at + 1)) {
    const end = text.indexOf("\n", at + 1);
    const name = nameBefore(text, at);
    for (const [provided] of readRelations(text.slice(at + field.length, end === -1 ? undefined : end))) {
      const names = found.get(provided!.name);
      if (names === undefined) found.set(provided!.name, [name]);
      else if (!names.includes(name)) names.push(name);
    }
  }
  return found;
}
