import type { CommandEstimator, LayerDraft } from "../commands/estimator.ts";
import type { LayerEntry } from "../layers/layer-entry.ts";
import { isWithin } from "../layers/is-within.ts";
import { possibleFile } from "../commands/possible-sizes.ts";
import type { ContentSize } from "../layers/content-size.ts";
import type { Size } from "../layers/size.ts";
import type { PlacedGroup } from "../layers/stage-contents.ts";
import { type AttributeChange, attributeChange, changeEntry } from "./change-attributes.ts";
import { type FindAction, type FindExpression, readFindExpression } from "./find-expression.ts";
import { pathsOf } from "./read-arguments.ts";

/** `find … -delete`, and `find … -exec` of rm, chmod, chown and of what changes nothing. */
export const findAndChange: CommandEstimator = {
  programs: ["find"],
  estimate({ args, shell }, layer) {
    const first = args.findIndex((arg) => arg !== undefined && /^[-(!]/.test(arg) && !/^-[HLP]$|^-O\d?$/.test(arg));
    const start = first === -1 ? args.length : first;
    const expression = readFindExpression(args.slice(start));
    const works = expression.actions.map(workOf);
    if (expression.actions.every(({ kind }) => kind === "prune") || works.includes(undefined)) return false;
    const operands = args
      .slice(0, start)
      .map((text, index) => ({ text, glob: shell.args[index]?.glob === true }))
      .filter(({ text }) => text === undefined || !text.startsWith("-"));
    const { paths, open } = pathsOf(operands.length === 0 ? [{ text: ".", glob: false }] : operands, layer);
    if (open) layer.unsureHeaders("files that find may come to");
    for (const path of paths) walk(layer, path, expression);
    layer.print({ kind: "some" });
    return true;
  },
};

type Work = "delete" | "nothing" | AttributeChange;

/** Undefined for a command that may write anything. */
function workOf(action: FindAction): Work | undefined {
  if (action.kind !== "exec") return action.kind === "delete" ? "delete" : "nothing";
  const [program = "", ...rest] = action.words;
  const name = program.slice(program.lastIndexOf("/") + 1);
  if (name === "rm" || name === "rmdir" || name === "unlink") return "delete";
  if (/^(?:chmod|chown|chgrp)$/.test(name)) {
    const words = rest.filter((word) => word !== "{}");
    const operands = words.filter(
      (word) => word === undefined || !/^-(?:[a-zA-Z]|-[a-z-]+)$/.test(word) || /^-[rwxXst]$/.test(word),
    );
    return operands.length === 1 && operands[0] !== undefined && !words.includes("-R")
      ? attributeChange(name, operands[0])
      : undefined;
  }
  return /^(?:grep|echo|ls|test|cat|file|stat|true|printf|basename|dirname|sha256sum|md5sum|wc|head|du|strip)$/.test(name)
    ? "nothing"
    : undefined;
}

function walk(layer: LayerDraft, given: string, expression: FindExpression): void {
  const { contents } = layer;
  const top = contents.followed(given);
  if (layer.isMounted(top)) return;
  const found = contents.within(top);
  let pruned: string | undefined;
  for (const placed of expression.depthFirst ? found.toReversed() : found) {
    const { entry } = placed;
    const isGone = contents.at(entry.path) === undefined;
    if (isGone || (pruned !== undefined && isWithin(entry.path, pruned))) continue;
    const below = entry.path === top ? "" : entry.path.slice(top === "/" ? 1 : top.length + 1);
    const depth = below === "" ? 0 : below.split("/").length;
    if (depth < expression.minDepth || depth > expression.maxDepth) continue;
    const shown = below === "" ? given : `${given === "/" ? "" : given}/${below}`;
    for (const { action, sure } of expression.actionsFor(entry, shown, isEmpty(layer, entry))) {
      const work = workOf(action) ?? "nothing";
      if (action.kind === "prune" && sure) pruned = entry.path;
      if (work === "nothing") continue;
      if (work !== "delete") changeEntry(layer, placed, work, sure);
      else if (!sure) deletePerhaps(layer, entry);
      // Without rm, a directory goes only when nothing is left in it.
      else if (action.kind === "exec" || isEmpty(layer, entry) !== false) layer.remove(entry.path);
    }
  }
  meetOthers(layer, top, expression);
}

function isEmpty({ contents }: LayerDraft, { type, path }: LayerEntry): boolean | undefined {
  if (type !== "directory") return true;
  if (contents.namesIn(path).length > 0 || contents.groupsWithin(path).length > 0) return false;
  return contents.mayHoldMore(path) ? undefined : true;
}

/** It may be there afterwards, and it may not. */
function deletePerhaps(layer: LayerDraft, entry: LayerEntry): void {
  const placed = layer.contents.at(entry.path);
  if (placed === undefined || placed.step !== layer.step || entry.type === "directory") {
    layer.unsureHeaders("marks for what find may delete");
    layer.contents.doubt({ step: layer.step, source: "what find leaves", within: entry.path });
    return;
  }
  layer.remove(entry.path);
  layer.add(possibleFile(entry));
}

/** What is counted and not listed, and what the base image has. */
function meetOthers(layer: LayerDraft, top: string, expression: FindExpression): void {
  const { contents, step } = layer;
  const works = expression.actions.map((action) => workOf(action) ?? "nothing");
  const changes = works.filter((work): work is AttributeChange => typeof work === "object");
  const deletes = works.includes("delete");
  const groups = contents.groupsWithin(top);
  if (deletes) deleteCounted(layer, top, expression, groups);
  if (meets(expression, "/a/b.c")) {
    for (const placed of changes.length > 0 ? contents.groupsWithin(top) : []) {
      for (const change of changes) {
        const after = change.group(placed);
        if (after !== undefined) layer.rewrite(placed, change.how, after.group, after.owner);
      }
    }
  }
  const doubt = contents.doubtAbout(top);
  const mayHoldMore = contents.mayHoldMore(top);
  if (deletes && (mayHoldMore || groups.length > 0 || doubt !== undefined)) layer.unsureHeaders("marks for what is deleted");
  if (changes.length === 0) return;
  if (doubt !== undefined && doubt.step !== step) layer.unknown(doubt.source, undefined, top);
  else if (mayHoldMore) layer.unknown("files of the base image", undefined, top);
}

function deleteCounted(layer: LayerDraft, top: string, expression: FindExpression, groups: readonly PlacedGroup[]): void {
  if (meets(expression, "/a/b.c") && expression.minDepth <= 1 && expression.maxDepth === Infinity) {
    const gone = new Set(groups.map(({ group }) => group));
    layer.drop((group) => gone.has(group), "deleted");
  } else if (meets(expression, "/a/__pycache__/b.cpython-311.pyc") || meets(expression, "/a/__pycache__", "directory")) {
    layer.drop(({ role, path }) => role === "bytecode" && isWithin(path, top), "deleted");
  } else {
    for (const placed of groups) {
      if (placed.step !== layer.step) continue;
      layer.rewrite(placed, "deleted", { ...placed.group, size: partOf(placed.group.size) }, placed.owner);
    }
  }
}

/** Whether something happens for sure to a file of that name. */
function meets({ actionsFor }: FindExpression, path: string, type: "file" | "directory" = "file"): boolean {
  return actionsFor({ path, type, bytes: 1, mode: 0o644, owner: undefined }, path).some(
    ({ action, sure }) => sure && action.kind !== "prune",
  );
}

/** What is picked by its name is seldom more than a part. */
function partOf({ bytes, tar, transfer, files }: ContentSize): ContentSize {
  const less = (size: Size): Size => ({ ...size, low: size.low * 0.6 });
  return { bytes: less(bytes), tar: less(tar), transfer: less(transfer), files };
}
