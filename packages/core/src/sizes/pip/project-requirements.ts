import { parse, TomlError } from "smol-toml";
import type { LayerDraft } from "../commands/estimator.ts";
import { fileText } from "./file-text.ts";
import { parseRequirement, projectName, type Requirement } from "./requirement.ts";

/** What pyproject.toml or setup.cfg says that a project needs. Undefined when nobody can tell without running it. */
export function projectRequirements(
  layer: LayerDraft,
  folder: string,
  extras: readonly string[],
  groups: readonly string[] = [],
): readonly Requirement[] | undefined {
  const inFolder = (name: string): string | undefined => fileText(layer, folder === "/" ? `/${name}` : `${folder}/${name}`);
  const toml = inFolder("pyproject.toml");
  const read = toml === undefined ? undefined : ofPyproject(toml, extras, groups);
  if (read !== undefined) return read;
  const setup = inFolder("setup.cfg");
  return setup === undefined ? undefined : ofSetup(setup, extras);
}

/** Undefined when the text is no TOML. */
export function readToml(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof TomlError) return undefined;
    throw error;
  }
}

function ofPyproject(text: string, extras: readonly string[], groups: readonly string[]): readonly Requirement[] | undefined {
  const document = readToml(text);
  const project = tableOf(document?.project);
  if (project !== undefined) {
    const dynamic = stringsOf(project.dynamic);
    if (dynamic.includes("dependencies")) return undefined;
    const optional = tableOf(project["optional-dependencies"]) ?? {};
    const more = Object.entries(optional).filter(([name]) => extras.some((extra) => projectName(extra) === projectName(name)));
    const grouped = tableOf(document?.["dependency-groups"]) ?? {};
    const chosen = [
      ...stringsOf(project.dependencies),
      ...more.flatMap(([, list]) => stringsOf(list)),
      ...groups.flatMap((group) => stringsOf(grouped[group])),
    ];
    return requirementsOf(chosen);
  }
  const poetry = tableOf(tableOf(document?.tool)?.poetry);
  const needed = tableOf(poetry?.dependencies);
  if (needed === undefined) return undefined;
  return Object.entries(needed).flatMap(([name, value]) => poetryRequirement(name, value, extras));
}

function poetryRequirement(name: string, value: unknown, extras: readonly string[]): readonly Requirement[] {
  if (name.toLowerCase() === "python") return [];
  const table = tableOf(value);
  if (table?.optional === true && extras.length === 0) return [];
  const version = typeof value === "string" ? value : typeof table?.version === "string" ? table.version : undefined;
  return [
    {
      name: projectName(name),
      extras: stringsOf(table?.extras).map(projectName),
      specifier: version === undefined ? "" : poetrySpecifier(version),
      url: undefined,
      marker: typeof table?.markers === "string" ? table.markers : undefined,
    },
  ];
}

/** Poetry's `^1.2` and `~1.2` as PEP 440 writes them. */
export function poetrySpecifier(version: string): string {
  return version
    .split(",")
    .map((part) => part.trim())
    .flatMap((part) => {
      const [, operator, numbers] = /^([\^~])\s*(\d+(?:\.\d+)*)/.exec(part) ?? [];
      if (operator === undefined || numbers === undefined) {
        if (part === "*" || part === "") return [];
        return [/^[\d]/.test(part) ? `==${part}` : part.replace(/\s+/g, "")];
      }
      const parts = numbers.split(".").map(Number);
      const first = parts.findIndex((number) => number > 0);
      const at = operator === "~" ? Math.min(1, parts.length - 1) : first === -1 ? parts.length - 1 : first;
      const end = parts.slice(0, at + 1);
      end[at] = end[at]! + 1;
      return [`>=${numbers}`, `<${end.join(".")}`];
    })
    .join(",");
}

/** `install_requires` and the extras of setup.cfg. */
function ofSetup(text: string, extras: readonly string[]): readonly Requirement[] | undefined {
  const lists = new Map<string, string[]>();
  let section = "";
  let list: string[] | undefined;
  for (const line of text.split(/\r?\n/)) {
    const [, name] = /^\[([^\]]+)\]/.exec(line) ?? [];
    const [, key, value] = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined) section = name;
    else if (key !== undefined) lists.set(`${section} ${key}`, (list = value === "" ? [] : value!.split(";")));
    else if (/^\s+\S/.test(line) && !/^\s*#/.test(line)) list?.push(line.trim());
  }
  const needed = lists.get("options install_requires");
  if (needed === undefined) return undefined;
  return requirementsOf([...needed, ...extras.flatMap((extra) => lists.get(`options.extras_require ${extra}`) ?? [])]);
}

function requirementsOf(texts: readonly string[]): readonly Requirement[] {
  return texts.flatMap((text) => parseRequirement(text) ?? []);
}

export function tableOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  // What is no list and no date has string keys.
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === "string") : [];
}
