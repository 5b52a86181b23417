import { cleanPath } from "../context/go-path.ts";
import { sourceKind } from "../context/source-kind.ts";
import {
  type AddInstruction,
  type CopyInstruction,
  type CopySource,
  excludesOf,
  flagIsOn,
  flagOf,
  isLinked,
} from "../instructions/instruction.ts";
import { heredocBody } from "../syntax/heredoc.ts";
import type { LoweredStep, StepLowering } from "./lower-build.ts";
import { absoluteDestination, expandHeredocBody, modeKey, ownerKey } from "./step-values.ts";
import type { ContentSource, VertexInput } from "./vertex.ts";

type Transfer = CopyInstruction | AddInstruction;

/**
 * COPY and ADD: one operation with an action per source. Its file system is told by where it comes from, its sources by what is in
 * them; of their paths only the last part counts.
 */
export function lowerCopy(lowering: StepLowering, instruction: Transfer): LoweredStep {
  const { builder, stepIndex, expand, base } = lowering;
  const text = (name: string): string => expand(flagOf(instruction, name)?.value ?? "");
  const chmod = text("chmod");
  const common = {
    destination: absoluteDestination(expand(instruction.destination.value), lowering.image.workingDirectory),
    owner: ownerKey(text("chown")),
    mode: chmod === "" ? "" : modeKey(chmod),
    unpacks: unpacks(instruction),
    // Also where nothing can be excluded, as with a heredoc.
    excludes: excludesOf(instruction),
  };
  const linked = isLinked(instruction, chmod);
  const target = linked ? undefined : base;
  const actions = lowerSources(lowering, instruction);
  const inputs = inputsOf(actions, target);
  const digest = JSON.stringify(["copy", common, actions.map(({ action }) => action)]);
  const copied = builder.add(digest, inputs, stepIndex);
  if (!linked) return { state: copied, end: copied };
  if (base === undefined) return { state: copied, end: copied };
  const both = [base, copied].map((vertex): VertexInput => ({ vertex, selector: "", content: undefined }));
  return { state: copied, end: builder.add("merge", both) };
}

/** ADD unpacks archives that lie in the context, unless told not to; what it downloads only when told to. */
function unpacks(instruction: Transfer): string {
  if (instruction.kind === "copy") return "";
  return flagOf(instruction, "unpack") === undefined ? "local" : flagIsOn(instruction, "unpack") ? "all" : "none";
}

interface SourceAction {
  /** What the digest of the operation holds of the source. */
  readonly action: unknown;
  readonly input: number | undefined;
  readonly path: string;
  /** Undefined for what steps of this build make and for what is downloaded. */
  readonly content: { readonly key: string; readonly source: ContentSource | undefined } | undefined;
}

/** Paths and downloads as written, then the heredocs: so BuildKit orders them. */
function lowerSources(lowering: StepLowering, instruction: Transfer): readonly SourceAction[] {
  const paths = instruction.sources.filter((source) => source.kind === "path");
  const heredocs = instruction.sources.filter((source) => source.kind === "heredoc");
  return [
    ...paths.map(({ word }) => lowerPath(lowering, instruction, lowering.expand(word.value))),
    ...heredocs.map((source) => lowerHeredoc(lowering, source)),
  ];
}

function lowerPath(lowering: StepLowering, instruction: Transfer, path: string): SourceAction {
  const { builder, contents } = lowering;
  const kind = sourceKind(path);
  if (kind !== "context" && instruction.kind === "add") {
    const options = ["checksum", "keep-git-dir"].map((name) => flagOf(instruction, name)?.value);
    const key = JSON.stringify([kind, path, options]);
    const name = kind === "http" ? fileNameOf(path) : "/";
    // Only a download can tell whether another address gives the same bytes.
    return { action: [kind, name], input: builder.source(key, { kind: "download", name: path }), path: name, content: undefined };
  }
  const excludes = excludesOf(instruction);
  const parents = instruction.kind === "copy" && flagIsOn(instruction, "parents");
  const edge = lowering.edges("copy").at(-1);
  const { named, below } = parents ? splitAtPivot(path) : { named: path, below: undefined };
  const clean = cleanPath(`/${named}`);
  const action = ["path", clean.slice(clean.lastIndexOf("/") + 1), below];
  const context = edge === undefined ? "" : lowering.contextOf(edge.target);
  if (context === undefined) {
    return { action, input: edge && lowering.from(edge.target), path: clean, content: undefined };
  }
  const source: ContentSource = { context, pattern: path, excludes, parents };
  const input = builder.source(`context ${context}`, { kind: "context", name: context });
  return { action, input, path: clean, content: { key: contents.keyOf(source), source } };
}

/** With `--parents` what stands before `/./` is left out of the path that is made again. */
function splitAtPivot(path: string): { readonly named: string; readonly below: string } {
  const pivot = path.indexOf("/./");
  return pivot === -1
    ? { named: "/", below: cleanPath(`/${path}`) }
    : { named: path.slice(0, pivot), below: cleanPath(`/${path.slice(pivot + 3)}`) };
}

function fileNameOf(url: string): string {
  const path = url.replace(/^[a-z]+:\/\/[^/?#]*/i, "").replace(/[?#].*$/s, "");
  const clean = cleanPath(path);
  const name = clean.slice(clean.lastIndexOf("/") + 1);
  return name === "" || name === "." ? "__unnamed__" : name;
}

function lowerHeredoc({ builder, image }: StepLowering, { heredoc, word }: CopySource & { kind: "heredoc" }): SourceAction {
  const written = heredoc === undefined ? "" : heredocBody(heredoc).text;
  const body = heredoc?.expand === true ? expandHeredocBody(written, image.env) : written;
  const name = heredoc?.name ?? word.value;
  const key = JSON.stringify(["heredoc", name, body]);
  return {
    action: ["heredoc", name],
    input: builder.source(key, { kind: "heredoc", name }),
    path: `/${name}`,
    content: { key, source: undefined },
  };
}

/** One input for each file system, with all paths that are taken from it. What is copied onto itself is told by where it comes from. */
function inputsOf(actions: readonly SourceAction[], target: number | undefined): readonly VertexInput[] {
  const inputs: VertexInput[] = target === undefined ? [] : [{ vertex: target, selector: "", content: undefined }];
  const groups = new Map<number, SourceAction[]>();
  for (const action of actions) {
    if (action.input === undefined || action.input === target) continue;
    const group = groups.get(action.input);
    if (group === undefined) groups.set(action.input, [action]);
    else group.push(action);
  }
  for (const [vertex, group] of groups) {
    const selector = group
      .map(({ path }) => path)
      .sort()
      .join("\0");
    inputs.push({ vertex, selector, content: contentOf(group) });
  }
  return inputs;
}

function contentOf(group: readonly SourceAction[]): VertexInput["content"] {
  const contents = group.flatMap(({ content }) => content ?? []);
  if (contents.length < group.length) return { kind: "made" };
  const key = contents
    .map((content) => content.key)
    .sort()
    .join("\0");
  return { kind: "known", key, sources: contents.flatMap(({ source }) => source ?? []) };
}
