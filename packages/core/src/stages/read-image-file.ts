import type { BaseImage } from "../analysis.ts";
import type { HistoryEntry, ImageConfig } from "./image-config.ts";

/**
 * An image from the text of its OCI image config: the JSON that a manifest names as `config` (OCI image-spec, config.md; what
 * `skopeo inspect --config` prints), or from what `docker image inspect` prints. Undefined when the text is something else.
 * Only what has the right type is taken, so that a field that one tool spells otherwise loses itself alone. Of the layers it
 * has at most the digests of their tars.
 */
export function readImageFile(text: string): BaseImage | undefined {
  const json = parse(text);
  // `docker image inspect` prints a list, with names in capitals.
  const image = asObject(Array.isArray(json) && json.length === 1 ? json[0] : json);
  const config = asObject(image?.["config"]) ?? asObject(image?.["Config"]);
  if (image === undefined || config === undefined) return undefined;
  const field = (small: string, capital: string): unknown => image[small] ?? image[capital];
  const architecture = field("architecture", "Architecture");
  const os = field("os", "Os");
  const variant = field("variant", "Variant");
  const created = field("created", "Created");
  const platform =
    isText(os) && isText(architecture) && os !== "" && architecture !== ""
      ? [os, architecture, ...(isText(variant) && variant !== "" ? [variant] : [])].join("/")
      : undefined;
  const layers = diffIds(image)?.map((diffId) => ({ diffId }));
  return {
    platform,
    config: readConfig(config),
    history: readHistory(image["history"]),
    ...(layers === undefined ? {} : { layers }),
    ...(isText(created) && !Number.isNaN(Date.parse(created)) ? { created } : {}),
  };
}

type JsonObject = Readonly<Record<string, unknown>>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asObject(value: unknown): JsonObject | undefined {
  // Anything that is no primitive, null or list can be asked for its fields.
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

/** From the bottom up. */
function diffIds(image: JsonObject): readonly string[] | undefined {
  const found = asObject(image["rootfs"])?.["diff_ids"] ?? asObject(image["RootFS"])?.["Layers"] ?? image["diffIds"];
  return isTextList(found) && found.every((text) => /^sha256:[0-9a-f]{64}$/.test(text)) ? found : undefined;
}

const textLists = ["Env", "Entrypoint", "Cmd", "OnBuild", "Shell"] as const;
const texts = ["User", "WorkingDir", "StopSignal"] as const;
const sets = ["ExposedPorts", "Volumes"] as const;

function readConfig(config: JsonObject): ImageConfig {
  const labels = Object.entries(asObject(config["Labels"]) ?? {}).filter((pair): pair is [string, string] => isText(pair[1]));
  const healthcheck = asObject(config["Healthcheck"]);
  return Object.fromEntries([
    ...textLists.flatMap((name) => (isTextList(config[name]) ? [[name, config[name]]] : [])),
    ...texts.flatMap((name) => (isText(config[name]) && config[name] !== "" ? [[name, config[name]]] : [])),
    ...sets.flatMap((name) => keysOf(name, config[name])),
    ...(labels.length > 0 ? [["Labels", Object.fromEntries(labels)]] : []),
    ...(healthcheck === undefined ? [] : [["Healthcheck", healthcheck]]),
    ...(config["ArgsEscaped"] === true ? [["ArgsEscaped", true]] : []),
  ]);
}

function keysOf(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  const keys = Object.keys(asObject(value) ?? {});
  return keys.length === 0 ? [] : [[name, Object.fromEntries(keys.map((key) => [key, {}]))]];
}

function readHistory(value: unknown): readonly HistoryEntry[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((item: unknown) => {
    const entry = asObject(item) ?? {};
    const { created_by: createdBy, empty_layer: empty } = entry;
    return { createdBy: isText(createdBy) ? createdBy : "", empty: empty === true };
  });
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}
