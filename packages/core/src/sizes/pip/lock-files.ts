import { markerHolds } from "./marker.ts";
import { poetrySpecifier, readToml, stringsOf, tableOf } from "./project-requirements.ts";
import { parseRequirement, projectName, type Requirement } from "./requirement.ts";

/** What a lock file says is to be installed. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** Condition as written. */
  readonly marker: string | undefined;
  /** Whether it comes from the index: only that can be looked up. */
  readonly fromIndex: boolean;
}

export interface LockChoice {
  readonly python: string;
  readonly machine: string;
  /** What only those who work on the project need. */
  readonly dev: boolean;
  readonly extras: readonly string[];
}

/** uv.lock: what the project's own package needs, followed through the file. Undefined when it cannot be read. */
export function readUvLock(text: string, choice: LockChoice): readonly LockedPackage[] | undefined {
  const all = packagesOf(text);
  if (all === undefined) return undefined;
  const byName = new Map<string, Table[]>();
  for (const entry of all) {
    const name = projectName(String(entry.name));
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  const isOwn = (entry: Table): boolean => {
    const source = tableOf(entry.source) ?? {};
    return "editable" in source || "virtual" in source || "directory" in source;
  };
  const environment = { python: choice.python, machine: choice.machine, extras: new Set<string>() };
  const queue: unknown[] = [];
  for (const entry of all.filter(isOwn)) {
    queue.push(...listOf(entry.dependencies));
    const optional = tableOf(entry["optional-dependencies"]) ?? {};
    for (const extra of choice.extras) queue.push(...listOf(optional[extra]));
    if (choice.dev) for (const group of Object.values(tableOf(entry["dev-dependencies"]) ?? {})) queue.push(...listOf(group));
  }
  const found = new Map<string, LockedPackage>();
  const followed = new Set<string>();
  for (let next = 0; next < queue.length; next++) {
    const needed = tableOf(queue[next]);
    if (needed === undefined || typeof needed.name !== "string") continue;
    if (!markerHolds(textOf(needed.marker), environment)) continue;
    const name = projectName(needed.name);
    const candidates = byName.get(name) ?? [];
    const entry = candidates.find((each) => each.version === needed.version) ?? candidates[0];
    if (entry === undefined) continue;
    const extras = stringsOf(needed.extra);
    const optional = tableOf(entry["optional-dependencies"]) ?? {};
    for (const part of ["", ...extras]) {
      const key = `${name} ${String(entry.version)} ${part}`;
      if (followed.has(key)) continue;
      followed.add(key);
      queue.push(...listOf(part === "" ? entry.dependencies : optional[part]));
    }
    if (!isOwn(entry)) {
      const version = String(entry.version);
      const fromIndex = "registry" in (tableOf(entry.source) ?? {});
      found.set(`${name} ${version}`, { name, version, marker: undefined, fromIndex });
    }
  }
  return [...found.values()];
}

/** poetry.lock; `pyproject`: text of the project's own file, which says what is for development only. */
export function readPoetryLock(
  text: string,
  pyproject: string | undefined,
  choice: LockChoice,
): readonly LockedPackage[] | undefined {
  const all = packagesOf(text);
  if (all === undefined) return undefined;
  const byName = new Map(all.map((entry) => [projectName(String(entry.name)), entry]));
  const environment = { python: choice.python, machine: choice.machine, extras: new Set(choice.extras.map(projectName)) };
  const wanted = poetryRoots(pyproject, choice);
  const queue: Requirement[] = [...(wanted ?? all.map(({ name }) => plainRequirement(String(name))))];
  const found = new Map<string, LockedPackage>();
  for (let next = 0; next < queue.length; next++) {
    const { name, marker, extras } = queue[next]!;
    const entry = byName.get(name);
    if (entry === undefined || !markerHolds(marker, environment)) continue;
    const seen = found.has(name);
    const optional = tableOf(entry.extras) ?? {};
    for (const extra of extras) for (const each of stringsOf(optional[extra])) queue.push(...requirementOf(each));
    if (seen) continue;
    const kind = tableOf(entry.source)?.type;
    const fromIndex = kind === undefined || kind === "legacy";
    found.set(name, { name, version: String(entry.version), marker: undefined, fromIndex });
    for (const [needed, value] of Object.entries(tableOf(entry.dependencies) ?? {})) {
      const table = tableOf(value);
      if (table?.optional === true) continue;
      queue.push({ ...plainRequirement(needed), marker: textOf(table?.markers), extras: stringsOf(table?.extras) });
    }
  }
  return [...found.values()];
}

/** Pipfile.lock. */
export function readPipfileLock(text: string, choice: LockChoice): readonly LockedPackage[] | undefined {
  let document: Readonly<Record<string, unknown>> | undefined;
  try {
    document = tableOf(JSON.parse(text));
  } catch {
    return undefined;
  }
  if (document === undefined) return undefined;
  const sections = choice.dev ? ["default", "develop"] : ["default"];
  return sections.flatMap((section) =>
    Object.entries(tableOf(document[section]) ?? {}).flatMap(([name, value]) => {
      const { version, markers } = tableOf(value) ?? {};
      const fromIndex = typeof version === "string";
      const locked = {
        name: projectName(name),
        version: fromIndex ? version.replace(/^==/, "") : "",
        marker: textOf(markers),
        fromIndex,
      };
      return [locked];
    }),
  );
}

/** Undefined when the project's file does not tell: then everything is meant. */
function poetryRoots(pyproject: string | undefined, { dev, extras }: LockChoice): readonly Requirement[] | undefined {
  const document = pyproject === undefined ? undefined : readToml(pyproject);
  const project = tableOf(document?.project);
  const poetry = tableOf(tableOf(document?.tool)?.poetry);
  if (project === undefined && poetry === undefined) return undefined;
  const optional = tableOf(project?.["optional-dependencies"]) ?? {};
  const roots = [...stringsOf(project?.dependencies), ...extras.flatMap((extra) => stringsOf(optional[extra]))].flatMap(
    requirementOf,
  );
  const tables = [poetry?.dependencies];
  if (dev) {
    tables.push(poetry?.["dev-dependencies"]);
    for (const group of Object.values(tableOf(poetry?.group) ?? {})) {
      if (tableOf(group)?.optional !== true) tables.push(tableOf(group)?.dependencies);
    }
    for (const group of Object.values(tableOf(document?.["dependency-groups"]) ?? {}))
      roots.push(...stringsOf(group).flatMap(requirementOf));
  }
  for (const table of tables) {
    for (const [name, value] of Object.entries(tableOf(table) ?? {})) {
      const details = tableOf(value);
      if (name.toLowerCase() === "python" || (details?.optional === true && extras.length === 0)) continue;
      roots.push({ ...plainRequirement(name), extras: stringsOf(details?.extras), marker: textOf(details?.markers) });
    }
  }
  return roots;
}

function requirementOf(text: string): readonly Requirement[] {
  // Poetry writes ranges in brackets: `brotli (>=1.0)`.
  const requirement =
    parseRequirement(text) ?? parseRequirement(text.replace(/\(([^)]*)\)/, (_, range: string) => poetrySpecifier(range)));
  return requirement === undefined ? [] : [requirement];
}

function plainRequirement(name: string): Requirement {
  return { name: projectName(name), extras: [], specifier: "", url: undefined, marker: undefined };
}

type Table = Readonly<Record<string, unknown>>;

function packagesOf(text: string): readonly Table[] | undefined {
  const list = readToml(text)?.package;
  if (!Array.isArray(list)) return undefined;
  const entries: readonly unknown[] = list;
  return entries.flatMap((entry): readonly Table[] => {
    const table = tableOf(entry);
    return table === undefined ? [] : [table];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
