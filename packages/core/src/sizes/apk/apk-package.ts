/** What a package needs, is, or must not be with: `name`, `name>=1.2`, `so:libz.so.1`, `!name`. */
export interface ApkRelation {
  readonly name: string;
  /** `=`, `<`, `>`, `<=`, `>=`, `~`, `>~`; "" for any version. */
  readonly operator: string;
  readonly version: string;
  /** It must not be there. */
  readonly conflict: boolean;
}

export interface ApkPackage {
  readonly name: string;
  readonly version: string;
  /** The package's file, in bytes. */
  readonly archiveBytes: number;
  /** As the index says it, in bytes. */
  readonly installedBytes: number;
  readonly depends: readonly ApkRelation[];
  readonly provides: readonly ApkRelation[];
  /** It comes by itself where all of these are. */
  readonly installIf: readonly ApkRelation[];
  /** Of several that provide a name the highest comes. */
  readonly priority: number;
}

/** Words parted by blanks. */
export function readApkRelations(text: string): readonly ApkRelation[] {
  return text.split(/\s+/).flatMap((word) => (word === "" ? [] : [readApkRelation(word)]));
}

/** A source at its end (`name@edge`) is left out. */
export function readApkRelation(word: string): ApkRelation {
  const conflict = word.startsWith("!");
  const [, name = "", operator = "", version = ""] = /^([^<>=~@]*)([<>=~]*)([^@]*)/.exec(conflict ? word.slice(1) : word) ?? [];
  return { name, operator, version, conflict };
}

/** Packages of one text in the format of APKINDEX. Total: a paragraph without name and version is left out. */
export function readApkPackages(text: string): readonly ApkPackage[] {
  const packages: ApkPackage[] = [];
  let fields = new Map<string, string>();
  const flush = (): void => {
    const [name, version] = [fields.get("P"), fields.get("V")];
    if (name !== undefined && version !== undefined) packages.push(packageOf(name, version, fields));
    fields = new Map();
  };
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline;
    if (end === start || (end === start + 1 && text[start] === "\r")) {
      if (fields.size > 0) flush();
    } else if (text[start + 1] === ":") fields.set(text[start]!, text.slice(start + 2, end).trimEnd());
    start = end + 1;
  }
  flush();
  return packages;
}

function packageOf(name: string, version: string, fields: ReadonlyMap<string, string>): ApkPackage {
  return {
    name,
    version,
    archiveBytes: numberOf(fields.get("S")),
    installedBytes: numberOf(fields.get("I")),
    depends: readApkRelations(fields.get("D") ?? ""),
    provides: readApkRelations(fields.get("p") ?? ""),
    installIf: readApkRelations(fields.get("i") ?? ""),
    priority: numberOf(fields.get("k")),
  };
}

function numberOf(text: string | undefined): number {
  const number = Number(text);
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}
