import { entriesOf, isKnown, itemsOf, textOf, textsOf, valueOf, type DataNode } from "../data-node.ts";
import { interpolate, type Environment } from "../interpolate.ts";
import { baseName, folderOf, joinPath } from "../paths.ts";
import { mergeParts } from "./merge-parts.ts";
import { readServicePart } from "./read-service-part.ts";
import type { ServicePart } from "./service-part.ts";

/** What has been read of a project so far. A path that is no key has not been looked at; undefined: there is nothing to read. */
export interface ComposeSources {
  readonly documents: ReadonlyMap<string, DataNode | undefined>;
  readonly environments: ReadonlyMap<string, Environment | undefined>;
  /** Of the process; it goes before `.env` files. */
  readonly environment: Environment;
}

export interface ComposeProject {
  readonly services: readonly ServicePart[];
  /** Services that another one extends and that are not there. */
  readonly unknownBases: readonly { readonly service: string; readonly extends: NonNullable<ServicePart["extends"]> }[];
  /** Files to read before asking again; empty when the project is complete. */
  readonly wanted: readonly Wanted[];
}

export interface Wanted {
  readonly kind: "document" | "environment";
  readonly path: string;
}

const defaultNames = /^(?:docker-)?compose\.ya?ml$/;
const overrideNames = [
  "compose.override.yml",
  "compose.override.yaml",
  "docker-compose.override.yml",
  "docker-compose.override.yaml",
];

/** The services of a Compose file with its override file, `include` and `extends` resolved. */
export function readComposeProject(path: string, sources: ComposeSources): ComposeProject {
  const reader = createReader(sources);
  const overrides = defaultNames.test(baseName(path)) ? overrideNames.map((name) => joinPath(folderOf(path), name)) : [];
  const over = overrides.find((name) => reader.document(name) !== undefined);
  const paths = over === undefined ? [path] : [path, over];
  return { ...reader.project(paths, folderOf(path), undefined), wanted: reader.wanted() };
}

interface Reader {
  document(path: string): DataNode | undefined;
  project(paths: readonly string[], folder: string, envFile: string | undefined): Omit<ComposeProject, "wanted">;
  wanted(): readonly Wanted[];
}

function createReader(sources: ComposeSources): Reader {
  const wanted = new Map<string, Wanted>();
  const unknownBases: ComposeProject["unknownBases"][number][] = [];
  const reading = new Set<string>();

  function ask<Value>(kind: Wanted["kind"], map: ReadonlyMap<string, Value | undefined>, path: string): Value | undefined {
    if (!map.has(path)) wanted.set(`${kind} ${path}`, { kind, path });
    return map.get(path);
  }
  const document = (path: string): DataNode | undefined => ask("document", sources.documents, path);

  function environmentOf(folder: string, envFile: string | undefined): Environment {
    const file = ask("environment", sources.environments, envFile ?? joinPath(folder, ".env"));
    return file === undefined ? sources.environment : new Map([...file, ...sources.environment]);
  }

  function project(paths: readonly string[], folder: string, envFile: string | undefined): Omit<ComposeProject, "wanted"> {
    const environment = environmentOf(folder, envFile);
    const services = new Map<string, ServicePart>();
    for (const path of paths) {
      for (const part of included(path, folder, environment)) services.set(part.name, part);
      for (const part of servicesOf(path, folder, environment).values()) {
        const known = services.get(part.name);
        services.set(part.name, known === undefined ? part : mergeParts(known, part));
      }
    }
    return { services: [...services.values()], unknownBases };
  }

  function included(path: string, folder: string, environment: Environment): readonly ServicePart[] {
    return itemsOf(fillIn(valueOf(document(path), "include"), environment)).flatMap((item) => {
      const paths = textsOf(item.kind === "mapping" ? valueOf(item, "path") : item).flatMap(({ value }) =>
        isKnown(value) && !/^[a-z]+:\/\//.test(value) ? [joinPath(folder, value)] : [],
      );
      const [first] = paths;
      if (first === undefined || reading.has(first)) return [];
      const own = textOf(valueOf(item, "project_directory"))?.value;
      const envFile = textsOf(valueOf(item, "env_file"))[0]?.value;
      reading.add(first);
      const inner = project(
        paths,
        own === undefined ? folderOf(first) : joinPath(folder, own),
        envFile === undefined ? undefined : joinPath(folder, envFile),
      );
      reading.delete(first);
      return inner.services;
    });
  }

  /** The services of one file, with what they extend. */
  function servicesOf(path: string, folder: string, environment: Environment): ReadonlyMap<string, ServicePart> {
    const entries = entriesOf(fillIn(valueOf(document(path), "services"), environment));
    const parts = new Map(entries.map((entry) => [entry.key, readServicePart(entry, folder, environment)]));
    const done = new Map<string, ServicePart>();
    const extend = (part: ServicePart, chain: ReadonlySet<string>): ServicePart => {
      const known = done.get(part.name);
      if (known !== undefined || part.extends === undefined) return known ?? part;
      const base = baseOf(part, part.extends, chain);
      const merged = base === undefined ? part : { ...mergeParts(base, part), name: part.name, place: part.place };
      done.set(part.name, merged);
      return merged;
    };
    const baseOf = (
      part: ServicePart,
      named: NonNullable<ServicePart["extends"]>,
      chain: ReadonlySet<string>,
    ): ServicePart | undefined => {
      if (!isKnown(named.service) || (named.file !== undefined && !isKnown(named.file))) return undefined;
      const file = named.file === undefined ? path : joinPath(folder, named.file);
      const key = `${file}\n${named.service}`;
      if (chain.has(key)) return undefined;
      if (file !== path) return fromFile(part, file, named, environment);
      const base = parts.get(named.service);
      if (base === undefined) unknownBases.push({ service: part.name, extends: named });
      return base === undefined ? undefined : extend(base, new Set([...chain, key]));
    };
    for (const part of parts.values()) done.set(part.name, extend(part, new Set([`${path}\n${part.name}`])));
    return done;
  }

  function fromFile(
    part: ServicePart,
    file: string,
    named: NonNullable<ServicePart["extends"]>,
    environment: Environment,
  ): ServicePart | undefined {
    // A file that is not there is told by Compose itself at once; a circle through files is refused by it.
    if (document(file) === undefined || reading.has(file)) return undefined;
    reading.add(file);
    const base = servicesOf(file, folderOf(file), environment).get(named.service);
    reading.delete(file);
    if (base === undefined) unknownBases.push({ service: part.name, extends: named });
    return base;
  }

  return { document, project, wanted: () => [...wanted.values()] };
}

/** The same data with variables filled in. Parts that anchors share stay shared. */
function fillIn(node: DataNode | undefined, environment: Environment): DataNode | undefined {
  const done = new Map<DataNode, DataNode>();
  const fill = (part: DataNode): DataNode => {
    const known = done.get(part);
    if (known !== undefined) return known;
    const filled = fillPart(part);
    done.set(part, filled);
    return filled;
  };
  const fillPart = (part: DataNode): DataNode => {
    switch (part.kind) {
      case "scalar": {
        if (typeof part.value !== "string") return part;
        const text = interpolate(part.text, environment);
        return text === part.text ? part : { ...part, text, value: text };
      }
      case "list":
        return { ...part, items: part.items.map(fill) };
      case "mapping":
        return { ...part, entries: part.entries.map((entry) => ({ ...entry, value: fill(entry.value) })) };
    }
  };
  return node === undefined ? undefined : fill(node);
}
