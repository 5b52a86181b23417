import {
  booleanOf,
  entriesOf,
  entryOf,
  isKnown,
  itemsOf,
  textOf,
  textsOf,
  valueOf,
  type DataNode,
  type MappingEntry,
} from "../data-node.ts";
import type { CommandOverride } from "../deployment.ts";
import type { Environment } from "../interpolate.ts";
import type { Place, Placed } from "../place.ts";
import { splitWords } from "../split-words.ts";
import { readBuildPart, readPairs } from "./read-build-part.ts";
import { readPorts } from "./read-ports.ts";
import type { ServiceMount, ServicePart } from "./service-part.ts";

/** A service of a Compose file with its variables filled in. `folder` is where relative paths start from. */
export function readServicePart({ key, keyPlace, value }: MappingEntry, folder: string, environment: Environment): ServicePart {
  const get = (name: string): DataNode | undefined => {
    const node = valueOf(value, name);
    return node?.tag === "!reset" ? undefined : node;
  };
  return {
    name: key,
    place: keyPlace,
    build: readBuildPart(get("build"), folder, environment),
    image: textOf(get("image")),
    user: textOf(get("user")),
    readOnly: booleanOf(get("read_only")),
    entrypoint: readCommand(get("entrypoint")),
    command: readCommand(get("command")),
    healthcheck: readHealthcheck(get("healthcheck"), entryOf(value, "healthcheck")?.keyPlace),
    deploy: entryOf(value, "deploy")?.keyPlace,
    platform: textOf(get("platform")),
    ports: readPorts(get("ports")),
    mounts: [...itemsOf(get("volumes")).map(readVolume), ...textsOf(get("tmpfs")).map(({ value: path }) => tmpfs(path))],
    environment: readPairs(get("environment"), environment).filter(({ name }) => isKnown(name)),
    waitsFor: readWaits(get("depends_on")),
    extends: readExtends(get("extends")),
    dropped: new Set(
      entriesOf(value).flatMap((entry) => (/^!(?:reset|override)$/.test(entry.value.tag ?? "") ? [entry.key] : [])),
    ),
  };
}

/** Compose splits a text into words; a shell runs only where one is named. `null` and an empty list mean what the image says. */
function readCommand(node: DataNode | undefined): CommandOverride | undefined {
  if (node === undefined || node.kind === "mapping") return undefined;
  const text = textOf(node);
  const words = text === undefined ? textsOf(node).map(({ value }) => value) : splitWords(text.value);
  return words.length === 0 ? undefined : { words, place: node.place, known: words.every(isKnown) };
}

function readHealthcheck(node: DataNode | undefined, place: Place | undefined): ServicePart["healthcheck"] {
  if (node?.kind !== "mapping" || place === undefined) return undefined;
  const test = textsOf(valueOf(node, "test"))[0]?.value;
  const disabled = booleanOf(valueOf(node, "disable"))?.value === true || test === "NONE";
  // Only intervals and such: the image's own test goes on.
  return test === undefined && !disabled ? undefined : { place, disabled };
}

function readVolume(node: DataNode): ServiceMount {
  if (node.kind === "mapping") {
    const path = textOf(valueOf(node, "target"))?.value;
    const readOnly = booleanOf(valueOf(node, "read_only"))?.value === true;
    return { path: path === undefined || !isKnown(path) ? undefined : path, writable: !readOnly };
  }
  const parts = (textOf(node)?.value ?? "").replace(/^[A-Za-z]:[\\/]/, "/").split(":");
  const path = parts.length === 1 ? parts[0] : parts[1];
  const readOnly = (parts[2] ?? "").split(",").includes("ro");
  return { path: path === undefined || !isKnown(path) ? undefined : path, writable: !readOnly };
}

function tmpfs(text: string): ServiceMount {
  const [path = ""] = text.split(":");
  return { path: isKnown(path) ? path : undefined, writable: true };
}

function readWaits(node: DataNode | undefined): readonly Placed<string>[] {
  return entriesOf(node).flatMap(({ key, value }) => {
    const condition = textOf(valueOf(value, "condition"));
    const optional = booleanOf(valueOf(value, "required"))?.value === false;
    return condition?.value === "service_healthy" && !optional ? [{ value: key, place: condition.place }] : [];
  });
}

function readExtends(node: DataNode | undefined): ServicePart["extends"] {
  if (node === undefined) return undefined;
  const service = textOf(node) ?? textOf(valueOf(node, "service"));
  if (service === undefined) return undefined;
  return { service: service.value, file: textOf(valueOf(node, "file"))?.value, place: service.place };
}
