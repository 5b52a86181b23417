import type { Build, BuildDockerfile, ContextFolder, UnknownBuild } from "../build.ts";
import { isElsewhere } from "../compose/read-build-part.ts";
import { entriesOf, isKnown, textOf, textsOf, type DataNode } from "../data-node.ts";
import { joinPath } from "../paths.ts";
import type { Placed } from "../place.ts";
import type { BakeTarget } from "./read-bake.ts";

/** A target of Bake as a build. Its `values` hold what it inherits. */
export function buildOfTarget(
  { name, place, values }: BakeTarget,
  folder: string,
  unknownBuilds: readonly UnknownBuild[],
): Build {
  const text = (key: string): Placed<string> | undefined => textOf(values.get(key));
  const context = contextOf(text("context"), place, folder);
  return {
    kind: "bake",
    name,
    place,
    dockerfile: dockerfileOf(text("dockerfile-inline"), text("dockerfile"), context),
    context,
    target: text("target")?.value === "" ? undefined : text("target"),
    args: entriesOf(values.get("args")).flatMap(({ key, keyPlace, value }) => argument(key, keyPlace, value)),
    contexts: entriesOf(values.get("contexts")).map(({ key, keyPlace, value }) => {
      const source = textOf(value);
      const isFolder = source !== undefined && isKnown(source.value) && !isElsewhere(source.value);
      const path = isFolder ? { ...source, value: joinPath(folder, source.value) } : undefined;
      const written = source !== undefined && isKnown(source.value) ? source.value : undefined;
      return { name: key, place: keyPlace, folder: path, source: path?.value ?? written };
    }),
    platforms: textsOf(values.get("platforms")),
    images: textsOf(values.get("tags")),
    unknownBuilds,
  };
}

/** `null` leaves the argument to the Dockerfile. */
function argument(name: string, place: Placed<string>["place"], value: DataNode): Build["args"] {
  if (!isKnown(name) || (value.kind === "scalar" && value.value === null)) return [];
  const text = textOf(value)?.value;
  return [{ name, value: text !== undefined && isKnown(text) ? text : undefined, place }];
}

function contextOf(context: Placed<string> | undefined, place: Placed<string>["place"], folder: string): ContextFolder {
  if (context === undefined || context.value === "") return { kind: "folder", path: folder, place };
  if (!isKnown(context.value) || isElsewhere(context.value)) return { kind: "elsewhere", place: context.place };
  return { kind: "folder", path: joinPath(folder, context.value), place: context.place };
}

function dockerfileOf(
  inline: Placed<string> | undefined,
  dockerfile: Placed<string> | undefined,
  context: ContextFolder,
): BuildDockerfile {
  if (inline !== undefined && inline.value !== "") {
    return isKnown(inline.value)
      ? { kind: "inline", text: inline.value, place: inline.place }
      : { kind: "elsewhere", place: inline.place };
  }
  const place = dockerfile?.place ?? context.place;
  if (context.kind === "elsewhere" || (dockerfile !== undefined && !isKnown(dockerfile.value)))
    return { kind: "elsewhere", place };
  return { kind: "file", path: joinPath(context.path, dockerfile?.value || "Dockerfile"), place };
}
