import {
  type BakeFile,
  type BakeUnknown,
  baseName,
  bodyOfJson,
  type Build,
  buildsOfProject,
  type DataNode,
  type Deployment,
  deploymentsOfProject,
  type Environment,
  folderOf,
  isManifest,
  joinPath,
  readBake,
  readComposeProject,
  readEnvFile,
  readHcl,
  readKubernetes,
  type UnknownBuild,
  type Unreadable,
  valueOf,
} from "@plimsoll/core/builds";
import type { BuildDisk } from "./builds-disk.ts";
import { type BuildFileKind, kindByName } from "./builds-kind.ts";
import { type PlacedData, readPlacedData } from "./builds-yaml.ts";
import type { ReadFailure } from "./read-source.ts";

export interface NamedFile {
  /** With `/` between the parts. */
  readonly path: string;
  /** Whether somebody named it; one that was found in a folder is passed over when it is something else. */
  readonly explicit: boolean;
}

/** All that Compose, Bake and Kubernetes files of a run say. */
export interface OpenedBuilds {
  readonly builds: readonly Build[];
  readonly deployments: readonly Deployment[];
  readonly unknownTargets: readonly UnknownBuild[];
  readonly unknowns: readonly BakeUnknown[];
  readonly unreadable: readonly Unreadable[];
  /** The files that were read, those behind `include` and `extends` too, in the order of their reading. */
  readonly texts: ReadonlyMap<string, string>;
  /** Files that are none of these: for the caller they are Dockerfiles. */
  readonly others: readonly string[];
  /** Found in folders and passed over, with the reason. */
  readonly skipped: readonly { readonly path: string; readonly reason: "template" | "broken" }[];
  readonly failures: readonly { readonly path: string; readonly failure: ReadFailure }[];
}

/** Reads the files and what they lead to. `environment` is that of the process. Never throws for what it finds on the disk. */
export function openBuilds(files: readonly NamedFile[], disk: BuildDisk, environment: Environment): OpenedBuilds {
  const reader = createReader(disk);
  const result = emptyResult();
  const manifests: DataNode[] = [];
  for (const { path, explicit } of files) {
    const read = reader.text(path);
    if (read.kind === "failure") {
      result.failures.push({ path, failure: read.failure });
      continue;
    }
    const kind = kindOf(path, () => reader.data(path));
    if (kind === undefined) {
      if (!explicit) continue;
      result.others.push(path);
    } else if (kind === "compose") openCompose(path, reader, environment, result);
    else if (kind === "bake") openBake(path, reader, disk, environment, result);
    else manifests.push(...openManifests(path, explicit, read.text, reader, result));
  }
  result.deployments.push(...readKubernetes(manifests));
  const used = new Set(result.others.concat(result.skipped.map(({ path }) => path)));
  const texts = new Map([...reader.used].filter(([path]) => !used.has(path)));
  return { ...result, unreadable: [...reader.unreadable.values()].flat().filter(({ place }) => texts.has(place.file)), texts };
}

type Mutable<Item> = { -readonly [Key in keyof Item]: Item[Key] extends readonly (infer Part)[] ? Part[] : Item[Key] };
type Result = Mutable<Omit<OpenedBuilds, "texts" | "unreadable">>;

function emptyResult(): Result {
  return { builds: [], deployments: [], unknownTargets: [], unknowns: [], others: [], skipped: [], failures: [] };
}

interface Reader {
  text(path: string): ReturnType<BuildDisk["read"]>;
  data(path: string): PlacedData;
  /** Files whose content counted. */
  readonly used: Map<string, string>;
  readonly unreadable: Map<string, readonly Unreadable[]>;
}

function createReader(disk: BuildDisk): Reader {
  const used = new Map<string, string>();
  const unreadable = new Map<string, readonly Unreadable[]>();
  const parsed = new Map<string, PlacedData>();
  const text = (path: string): ReturnType<BuildDisk["read"]> => {
    const read = disk.read(path);
    if (read.kind === "text") used.set(path, read.text);
    return read;
  };
  const data = (path: string): PlacedData => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const read = text(path);
    const made = read.kind === "text" ? readPlacedData(read.text, path) : { documents: [], unreadable: [] };
    parsed.set(path, made);
    unreadable.set(path, made.unreadable);
    return made;
  };
  return { text, data, used, unreadable };
}

function kindOf(path: string, data: () => PlacedData): BuildFileKind | undefined {
  const named = kindByName(baseName(path));
  if (named !== undefined) return named;
  const { documents, unreadable } = data();
  const [first] = documents;
  if (documents.some(isManifest)) return "kubernetes";
  if (valueOf(first, "services")?.kind === "mapping") return "compose";
  if (valueOf(first, "target")?.kind === "mapping" && path.endsWith(".json")) return "bake";
  // What is broken may still say what it was meant to be.
  return unreadable.length > 0 ? "kubernetes" : undefined;
}

function openCompose(path: string, reader: Reader, environment: Environment, result: Result): void {
  const documents = new Map<string, DataNode | undefined>();
  const environments = new Map<string, Environment | undefined>();
  for (;;) {
    const project = readComposeProject(path, { documents, environments, environment });
    if (project.wanted.length === 0) {
      result.builds.push(...buildsOfProject(project, folderOf(path)));
      result.deployments.push(...deploymentsOfProject(project));
      return;
    }
    for (const { kind, path: wanted } of project.wanted) {
      if (kind === "document") documents.set(wanted, reader.data(wanted).documents[0]);
      else environments.set(wanted, readEnvironment(wanted, reader));
    }
  }
}

function readEnvironment(path: string, reader: Reader): Environment | undefined {
  const read = reader.text(path);
  // It gives values and has no findings of its own.
  reader.used.delete(path);
  return read.kind === "text" ? readEnvFile(read.text) : undefined;
}

/** Bake starts paths from where it is run: nearly always the folder of its file, else the one that plimsoll runs in. */
function openBake(path: string, reader: Reader, disk: BuildDisk, environment: Environment, result: Result): void {
  const name = baseName(path);
  const override = /^docker-bake\.(?:hcl|json)$/.test(name) ? [`docker-bake.override${name.slice(name.lastIndexOf("."))}`] : [];
  const files = [path, ...override.map((beside) => joinPath(folderOf(path), beside))].flatMap((file) => bakeFile(file, reader));
  const projects = [...new Set([folderOf(path), "."])].map((folder) => readBake(files, folder, environment));
  const found = projects.map(({ builds }) => {
    return builds.filter(({ dockerfile }) => dockerfile.kind === "file" && disk.read(dockerfile.path).kind === "text").length;
  });
  const project = projects[found.indexOf(Math.max(...found))]!;
  result.builds.push(...project.builds);
  result.unknownTargets.push(...project.unknownTargets);
  result.unknowns.push(...project.unknowns);
}

function bakeFile(path: string, reader: Reader): readonly BakeFile[] {
  const read = reader.text(path);
  if (read.kind === "failure") return [];
  if (path.endsWith(".json"))
    return reader
      .data(path)
      .documents.slice(0, 1)
      .map((node) => ({ path, body: bodyOfJson(node) }));
  const { body, problems } = readHcl(read.text);
  const unreadable = problems.slice(0, 1).map(({ found, expected, span }): Unreadable => {
    const detail = found === "" ? `${expected} is missing` : `${expected} is expected, not \`${found}\``;
    return { place: { file: path, span }, format: "HCL", detail };
  });
  reader.unreadable.set(path, unreadable);
  return [{ path, body }];
}

function openManifests(path: string, explicit: boolean, text: string, reader: Reader, result: Result): readonly DataNode[] {
  const { documents, unreadable } = reader.data(path);
  if (unreadable.length === 0) return documents;
  // A template of Helm is YAML only once it is filled in.
  const reason = text.includes("{{") ? "template" : "broken";
  if (reason === "template" || !explicit) result.skipped.push({ path, reason });
  return reason === "template" ? [] : documents;
}
