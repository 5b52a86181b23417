import type { BaseLayer } from "../../analysis.ts";
import { hasWildcards } from "../../context/glob.ts";
import { cleanPath, pathInRoot } from "../../context/go-path.ts";
import { type AddInstruction, type CopyInstruction, excludesOf, flagIsOn } from "../../instructions/instruction.ts";
import type { SizingStage, SizingStep } from "../commands/sizing-stage.ts";
import type { ContentGroup } from "../layers/content-group.ts";
import { type ContentSize, unknownContent } from "../layers/content-size.ts";
import { expandGlob } from "../layers/expand-glob.ts";
import { rangeSize } from "../layers/size.ts";
import type { PlacedEntry } from "../layers/file-tree.ts";
import { mostListedFiles } from "../layers/listed-files.ts";
import { isWithin } from "../layers/is-within.ts";
import type { StageContents } from "../layers/stage-contents.ts";
import { unlinked } from "../layers/unlinked.ts";
import { usualFile } from "./usual-files.ts";
import type { CopiedFile, CopiedFiles, CopiedPart, CopyValues } from "./copied-files.ts";

/** What a `COPY --from` takes from an earlier stage; undefined when it names none. */
export function filesOfStage(
  { planned, index, stage, stages }: SizingStep,
  instruction: CopyInstruction | AddInstruction,
  { expand }: CopyValues,
  destination: string,
): CopiedFiles | undefined {
  const { edges } = planned.graph.stages[planned.plan.steps[index]!.stage]!;
  const edge = edges.find((each) => each.instruction === instruction && each.via === "copy" && each.target.kind === "stage");
  const from = edge?.target.kind === "stage" ? stages[edge.target.index] : undefined;
  if (from === undefined) return undefined;
  const parts: CopiedPart[] = [];
  const unknown: (string | ContentSize)[] = [];
  const parents = flagIsOn(instruction, "parents");
  for (const source of instruction.sources) {
    if (source.kind !== "path") continue;
    const written = expand(source.word.value);
    const pivot = parents ? Math.max(written.indexOf("/./"), 0) : 0;
    const path = `/${pathInRoot(written)}`;
    const paths = hasWildcards(path) ? expandGlob(from.contents, path, true) : [path];
    const doubt = hasWildcards(path) ? from.contents.doubtAbout(beforeWildcard(path))?.source : undefined;
    if (doubt !== undefined || (paths.length === 0 && from.contents.mayHoldMore(beforeWildcard(path)))) {
      unknown.push(doubt ?? "files of a base image");
    }
    for (const each of paths) {
      const prefix = parents ? each.slice(cleanPath(`/${written.slice(0, pivot)}`).length).replace(/^\//, "") : undefined;
      // The same files of the same image are there already, and are not stored again.
      const isThere = from.base !== undefined && from.base === stage.base && isWithin(each, cleanPath(destination));
      const taken = takenFrom(from, each, prefix, isThere && cleanPath(destination) === each);
      parts.push(taken.part);
      unknown.push(...taken.unknown);
    }
  }
  if (excludesOf(instruction).length > 0) {
    // What is left out of it is not looked at: then nothing is sure.
    return { parts: [], source: "", unknown: ["a part of another stage"], unpacks: false };
  }
  return { parts, source: "files of another stage", unknown, unpacks: false };
}

interface Taken {
  readonly part: CopiedPart;
  readonly unknown: readonly (string | ContentSize)[];
}

function takenFrom({ contents, base }: SizingStage, path: string, prefix: string | undefined, baseIsThere: boolean): Taken {
  const real = contents.followed(path);
  const name = prefix ?? path.slice(path.lastIndexOf("/") + 1);
  const placed = contents.at(real);
  const groups = contents.groupsWithin(real).map(({ group }) => group);
  if (placed !== undefined && placed.entry.type !== "directory") {
    return {
      part: { named: prefix === undefined, files: [fileOf(contents, placed, name)], groups: [], unpacked: false },
      unknown: [],
    };
  }
  const single = groups.find((group) => group.path === real && isFile(group));
  if (single !== undefined) {
    return {
      part: { named: prefix === undefined, files: [], groups: [{ ...single, path: name }], unpacked: false },
      unknown: [],
    };
  }
  const isElsewhere = groups.length === 0 && contents.kindAt(real) === undefined;
  const usual =
    isElsewhere && (contents.mayHoldMore(real) || contents.groupsAround(real).length > 0) ? usualFile(real) : undefined;
  if (usual !== undefined) {
    return { part: { named: prefix === undefined, files: [], groups: [{ ...usual, path: name }], unpacked: false }, unknown: [] };
  }
  const start = real === "/" ? 1 : real.length + 1;
  const below = (each: string): string => joined(prefix, each.slice(start));
  const files = contents
    .within(real)
    .filter(({ entry }) => entry.path !== real)
    .map((each) => {
      const target = each.entry.type === "hardlink" ? (each.entry.linkTarget ?? "") : "";
      const file = fileOf(contents, each, below(each.entry.path));
      const isCopied = target.startsWith(real === "/" ? "/" : `${real}/`);
      return isCopied ? { ...file, ...each.entry, path: file.path, linkTarget: below(target) } : file;
    });
  if (files.length > mostListedFiles) {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    const part = { named: false, files: [], groups: [], unpacked: false };
    return { part, unknown: [unknownContent("more files than are listed", bytes)] };
  }
  const taken = groups.map((group) => ({ ...group, path: below(group.path) }));
  const unknown: (string | ContentSize)[] = [];
  const doubt = contents.doubtAbout(real);
  if (doubt !== undefined) unknown.push(doubt.source);
  const around = contents.groupsAround(real).filter(({ group }) => group.path !== "/" || contents.mayHoldMore(real));
  if (around.length > 0) unknown.push(`a part of what ${around[0]!.group.by} installs`);
  else if (!baseIsThere && contents.mayHoldMore(real)) {
    const whole = real === "/" ? wholeImage(base) : undefined;
    if (whole === undefined) unknown.push("files of a base image");
    else taken.push({ ...whole, path: prefix ?? "" });
  }
  const found = files.length + taken.length > 0 || contents.kindAt(real) === "directory";
  if (!found && unknown.length === 0) unknown.push("files that are missing");
  // What lies there is in doubt only where something else may have been written to it, and then it is at least this.
  return { part: { named: false, files, groups: taken, unpacked: false }, unknown };
}

function fileOf(contents: StageContents, { entry, same }: PlacedEntry, path: string): CopiedFile {
  return { ...unlinked(contents, entry), path, same };
}

/** Everything of a base image. In a copy each file is there once, however many layers hold it. */
function wholeImage(base: SizingStage["base"]): ContentGroup | undefined {
  const layers = base?.layers;
  if (layers === undefined || layers.length === 0) return undefined;
  const source = "the layers of the base image";
  const sum = (of: (layer: BaseLayer) => number | undefined): number | undefined =>
    layers.reduce<number | undefined>((total, layer) => {
      const bytes = of(layer);
      return total === undefined || bytes === undefined ? undefined : total + bytes;
    }, 0);
  const bytes = sum((layer) => layer.bytes) ?? sum((layer) => layer.tar);
  if (bytes === undefined) return undefined;
  const tar = sum((layer) => layer.tar) ?? bytes * 1.03;
  const transfer = sum((layer) => layer.transfer);
  const unknown = unknownContent(source);
  return {
    role: "files",
    by: "base image",
    name: "",
    path: "/",
    size: {
      bytes: rangeSize(bytes * 0.85, bytes * 0.98, bytes, "snapshot", source),
      tar: rangeSize(tar * 0.85, tar * 0.98, tar, "snapshot", source),
      transfer:
        transfer === undefined
          ? unknown.transfer
          : rangeSize(transfer * 0.85, transfer * 0.98, transfer * 1.05, "snapshot", source),
      files: undefined,
    },
  };
}

function isFile({ size }: ContentGroup): boolean {
  return size.files === 1;
}

function joined(prefix: string | undefined, path: string): string {
  return prefix === undefined || prefix === "" ? path : path === "" ? prefix : `${prefix}/${path}`;
}

function beforeWildcard(path: string): string {
  const parts = path.split("/");
  const wild = parts.findIndex(hasWildcards);
  return parts.slice(0, wild).join("/") || "/";
}
