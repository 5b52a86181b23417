import type { Instruction, KeyValue, LazyAnalysis, Span, Stage } from "@plimsoll/core";
import type { ShellScript } from "@plimsoll/core/editor";
import { describeStep } from "./describe-step.ts";

/** An entry of the outline of a Dockerfile. Children lie within their parent, and `selection` within `span`. */
export interface OutlineItem {
  readonly kind: "stage" | "argument" | "variable" | "label" | "port" | "step" | "setting";
  /** Never empty. */
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The ARGs before the first FROM, and the stages with what is in them, in the order of the file. */
export function outlineOf({ stages: graph, scripts }: Pick<LazyAnalysis, "stages" | "scripts">): readonly OutlineItem[] {
  const byInstruction = new Map(scripts.map(({ instruction, script }) => [instruction as Instruction, script]));
  const globals = graph.globalArgs.flatMap((instruction) => itemsOf(instruction, byInstruction));
  return [...globals, ...graph.stages.map((stage) => stageItem(stage, byInstruction))];
}

function stageItem({ from, span, instructions }: Stage, scripts: ReadonlyMap<Instruction, ShellScript>): OutlineItem {
  const children: OutlineItem[] = [];
  for (const instruction of instructions) for (const item of itemsOf(instruction, scripts)) children.push(item);
  const end = Math.max(span.end, children.at(-1)?.span.end ?? 0);
  const label = from.name ?? from.image;
  return {
    kind: "stage",
    name: label.value,
    detail: from.name === undefined ? "FROM" : `FROM ${from.image.value}`,
    span: { start: span.start, end },
    selection: label.span,
    children,
  };
}

function itemsOf(instruction: Instruction, scripts: ReadonlyMap<Instruction, ShellScript>): readonly OutlineItem[] {
  const { keyword, keywordSpan, span } = instruction;
  switch (instruction.kind) {
    case "arg":
      return instruction.definitions.flatMap(({ name, value }) => named("argument", name.value, keyword, name.span, value?.span));
    case "env":
      return instruction.pairs.flatMap((pair) => pairItem("variable", pair, keyword));
    case "label":
      return instruction.pairs.flatMap((pair) => pairItem("label", pair, keyword));
    case "expose":
      return instruction.ports.flatMap((port) => named("port", `${keyword} ${port.value}`, "", port.span));
    case "run":
    case "cmd":
    case "entrypoint":
    case "healthcheck":
    case "copy":
    case "add":
    case "onbuild": {
      const name = describeStep(instruction, (inner) => scripts.get(inner));
      return [{ kind: "step", name, detail: "", span, selection: keywordSpan, children: [] }];
    }
    case "user":
    case "workdir":
    case "volume":
    case "shell":
    case "stopsignal": {
      const name = describeStep(instruction, () => undefined);
      return [{ kind: "setting", name, detail: "", span, selection: keywordSpan, children: [] }];
    }
    case "from":
    case "maintainer":
    case "invalid":
      return [];
  }
}

function pairItem(kind: "variable" | "label", { key, value }: KeyValue, keyword: string): readonly OutlineItem[] {
  return named(kind, key.value.replace(/^(["'])(.*)\1$/s, "$2"), keyword, key.span, value.span);
}

/** Nothing for an empty name, which editors refuse. */
function named(
  kind: OutlineItem["kind"],
  name: string,
  detail: string,
  selection: Span,
  value = selection,
): readonly OutlineItem[] {
  if (name.trim() === "") return [];
  const span = { start: selection.start, end: Math.max(selection.end, value.end) };
  return [{ kind, name, detail, span, selection, children: [] }];
}
