import * as v from "valibot";
import type { BaseImage } from "../analysis.ts";
import { type BadDocument, checked } from "./image-documents.ts";

/** The version that `writeFactsFile` writes. */
const factsVersion = 1;

/** What can come of reading a facts file. `version`: one that is not known here. */
export type FactsFile =
  | { readonly kind: "facts"; readonly image: BaseImage }
  | { readonly kind: "other-version"; readonly version: string }
  | BadDocument;

/** Whether a JSON value is meant as a facts file: what else describes an image has no such field. */
export function isFactsFile(value: unknown): value is { readonly version: unknown } {
  return typeof value === "object" && value !== null && "version" in value && !("config" in value && "rootfs" in value);
}

/** The facts of an image that `plimsoll base export` wrote (docs/base-images.md). Fields that are not known are passed over. */
export function readFactsFile(value: { readonly version: unknown }): FactsFile {
  if (value.version !== factsVersion) return { kind: "other-version", version: String(value.version) };
  const facts = checked(factsSchema, value);
  if (facts.kind === "bad") return facts;
  const { version: _, ...image } = facts.value;
  return { kind: "facts", image: { ...image, platform: image.platform } };
}

/** The text of a facts file, with a line break at its end. */
export function writeFactsFile(image: BaseImage): string {
  return `${JSON.stringify({ version: factsVersion, ...image }, null, 2)}\n`;
}

const text = v.string();
const texts = v.pipe(v.array(text), v.readonly());
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const emptyObjects = v.record(
  text,
  v.pipe(
    v.looseObject({}),
    v.transform((): Record<string, never> => ({})),
  ),
);

const healthcheck = v.object({
  Test: v.exactOptional(texts),
  Interval: v.exactOptional(v.number()),
  Timeout: v.exactOptional(v.number()),
  StartPeriod: v.exactOptional(v.number()),
  StartInterval: v.exactOptional(v.number()),
  Retries: v.exactOptional(v.number()),
});

const config = v.object({
  User: v.exactOptional(text),
  ExposedPorts: v.exactOptional(emptyObjects),
  Env: v.exactOptional(texts),
  Entrypoint: v.exactOptional(texts),
  Cmd: v.exactOptional(texts),
  Volumes: v.exactOptional(emptyObjects),
  WorkingDir: v.exactOptional(text),
  Labels: v.exactOptional(v.record(text, text)),
  StopSignal: v.exactOptional(text),
  Healthcheck: v.exactOptional(healthcheck),
  ArgsEscaped: v.exactOptional(v.boolean()),
  OnBuild: v.exactOptional(texts),
  Shell: v.exactOptional(texts),
});

const layer = v.object({
  digest: v.optional(text),
  diffId: v.optional(text),
  transfer: v.optional(count),
  tar: v.optional(count),
  bytes: v.optional(count),
  files: v.optional(count),
});

const installed = v.object({
  name: text,
  version: text,
  architecture: v.optional(text),
  installedSize: v.optional(v.pipe(v.number(), v.minValue(0))),
  provides: v.optional(text),
  depends: v.optional(text),
  automatic: v.optional(v.boolean()),
});

const apt = v.object({
  deletesArchives: v.boolean(),
  compressedLists: v.boolean(),
  recommends: v.boolean(),
  slim: v.boolean(),
  statusBytes: v.optional(count),
  templateBytes: v.optional(count),
  sources: v.optional(texts),
});

const system = v.object({
  id: v.optional(text),
  version: v.optional(text),
  codename: v.optional(text),
  packageManager: v.optional(v.picklist(["apt", "apk", "dnf", "yum", "microdnf", "zypper", "none"])),
  packages: v.optional(v.array(installed)),
  pythonPackages: v.optional(v.array(v.object({ name: text, version: text }))),
  python: v.optional(text),
  node: v.optional(text),
  npm: v.optional(text),
  apt: v.optional(apt),
  repositories: v.optional(texts),
  directories: v.optional(texts),
});

const source = v.object({
  kind: v.picklist(["layout", "archive", "registry", "snapshot", "facts", "folder", "daemon"]),
  name: text,
  date: v.optional(text),
  like: v.optional(text),
});

const factsSchema = v.object({
  version: v.literal(factsVersion),
  platform: v.optional(text),
  digest: v.optional(text),
  config: v.optional(config),
  history: v.optional(v.array(v.object({ createdBy: text, empty: v.boolean() }))),
  layers: v.optional(v.array(layer)),
  system: v.optional(system),
  created: v.optional(text),
  source: v.optional(source),
});
