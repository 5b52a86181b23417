/** A Go module of a certain version. */
export interface GoModule {
  readonly path: string;
  readonly version: string;
}

/**
 * The modules that `go mod download` gets: those that go.mod names, which since Go 1.17 are all that are needed; for older
 * projects what
 * go.sum has the sum of the contents of, each in its latest version. Replacements by folders are left out. Total.
 */
export function goModules(mod: string, sum: string): readonly GoModule[] {
  const directive = /^\s*go\s+(\d+)\.(\d+)/m.exec(mod);
  const complete = directive !== null && (Number(directive[1]) > 1 || Number(directive[2]) >= 17);
  const wanted = complete ? required(mod) : summed(sum);
  const replaced = replacements(mod);
  const found = new Map<string, GoModule>();
  for (const module of wanted) {
    const other = replaced.get(`${module.path}@${module.version}`) ?? replaced.get(module.path);
    if (other === null) continue;
    const used = other ?? module;
    found.set(`${used.path}@${used.version}`, used);
  }
  return [...found.values()];
}

/** Lines of a directive, with its word taken off, whether they stand alone or in brackets. */
function linesOf(mod: string, directive: string): readonly string[] {
  const lines: string[] = [];
  let inside = false;
  for (const raw of mod.split("\n")) {
    const line = raw.replace(/\/\/.*$/, "").trim();
    if (inside) {
      if (line === ")") inside = false;
      else if (line !== "") lines.push(line);
    } else if (line.startsWith(`${directive} `) || line.startsWith(`${directive}\t`) || line.startsWith(`${directive}(`)) {
      const rest = line.slice(directive.length).trim();
      if (rest === "(") inside = true;
      else lines.push(rest);
    }
  }
  return lines;
}

function required(mod: string): readonly GoModule[] {
  return linesOf(mod, "require").flatMap((line) => {
    const [path = "", version = ""] = line.split(/\s+/);
    return version.startsWith("v") ? [{ path: unquoted(path), version }] : [];
  });
}

/** null: a folder stands in for it. */
function replacements(mod: string): ReadonlyMap<string, GoModule | null> {
  const found = new Map<string, GoModule | null>();
  for (const line of linesOf(mod, "replace")) {
    const [from = "", to = ""] = line.split("=>");
    const [path = "", version] = from.trim().split(/\s+/);
    const [target = "", other] = to.trim().split(/\s+/);
    const key = version === undefined ? unquoted(path) : `${unquoted(path)}@${version}`;
    found.set(key, other === undefined ? null : { path: unquoted(target), version: other });
  }
  return found;
}

function summed(sum: string): readonly GoModule[] {
  const latest = new Map<string, string>();
  for (const line of sum.split("\n")) {
    const [path, version = ""] = line.split(/\s+/);
    if (path === undefined || !version.startsWith("v") || version.endsWith("/go.mod")) continue;
    const known = latest.get(path);
    if (known === undefined || isLater(version, known)) latest.set(path, version);
  }
  return [...latest].map(([path, version]) => ({ path, version }));
}

function isLater(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => (text.match(/\d+/g) ?? []).map(Number));
  for (let index = 0; index < Math.max(a!.length, b!.length); index++) {
    const difference = (a![index] ?? 0) - (b![index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function unquoted(text: string): string {
  return text.replace(/^["`](.*)["`]$/, "$1");
}
