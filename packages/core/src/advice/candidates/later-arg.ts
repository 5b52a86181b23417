import type { ArgInstruction, Instruction } from "../../instructions/instruction.ts";
import type { Stage } from "../../stages/stage-graph.ts";
import type { Span } from "../../text/span.ts";
import type { AdviceSource, Candidate } from "../advice-source.ts";
import { blockOf, lineOf, removeBlocks } from "../instruction-block.ts";

/** Names of values that are new with every commit or every build. */
const stamp =
  /^(?:(?:(?:GIT|VCS|SOURCE|CI|IMAGE|BUILD)_?)?(?:COMMIT|REVISION|SHA1?)(?:_?(?:SHA|HASH|ID|REF))?|(?:GIT|VCS)_?(?:REF|HASH|REV|SHA|COMMIT)|BUILD_?(?:DATE|TIME|TIMESTAMP|NUMBER|ID|NUM)|GITHUB_(?:SHA|RUN_ID|RUN_NUMBER)|CACHE_?BUST(?:ER)?)$/i;
/** A name that asks for everything behind it to run again. */
const busts = /^CACHE_?BUST/i;
/** A default that stands for nothing: any other says that the value is pinned. */
const noValue = /^["']?(?:|un\w*|none|null|dev|local|dirty|n\/a|HEAD|0+|now|today)["']?$/i;

/**
 * An ARG whose value is another one in every build is declared behind the last RUN that does not need it: every RUN behind it runs
 * again. All such ARGs of a stage are moved together, since each of them is enough.
 */
export function* laterArg(source: AdviceSource): Generator<Candidate> {
  for (const stage of source.build.graph.stages) {
    if (!stage.reachable) continue;
    const stamps = stage.instructions.flatMap((instruction, position) => (isStamp(instruction) ? [position] : []));
    const moves = stamps.slice(0, mostStamps).flatMap((position) => moveOf(source, stage, position) ?? []);
    const candidate = candidateOf(source, moves);
    if (candidate !== undefined) yield candidate;
  }
}

interface ArgMove {
  readonly arg: ArgInstruction;
  readonly name: string;
  /** Labels that use it and go along. */
  readonly labels: readonly Instruction[];
  /** The RUN that it is to stand behind. */
  readonly last: Instruction;
}

/** Each is looked for in the whole stage. */
const mostStamps = 20;

function isStamp(instruction: Instruction): boolean {
  if (instruction.kind !== "arg" || instruction.definitions.length !== 1) return false;
  const { name, value } = instruction.definitions[0]!;
  return stamp.test(name.value) && !busts.test(name.value) && (value === undefined || noValue.test(value.value));
}

function moveOf({ source }: AdviceSource, { instructions }: Stage, position: number): ArgMove | undefined {
  const arg = instructions[position]!;
  if (arg.kind !== "arg") return undefined;
  const { name } = arg.definitions[0]!;
  const pattern = new RegExp(`(?<!\\w)${name.value}(?!\\w)`);
  const uses = ({ span }: Instruction): boolean => pattern.test(source.text.slice(span.start, span.end));
  const behind = instructions.slice(position + 1);
  // Labels concern no step, so that they go along.
  const needed = behind.findIndex((instruction) => instruction.kind !== "label" && uses(instruction));
  const free = needed === -1 ? behind : behind.slice(0, needed);
  const end = free.findLastIndex(({ kind }) => kind === "run");
  if (end === -1) return undefined;
  const labels = free.slice(0, end).filter((instruction) => instruction.kind === "label" && uses(instruction));
  return { arg, name: name.value, labels, last: free[end]! };
}

function candidateOf({ source: text, build }: AdviceSource, moves: readonly ArgMove[]): Candidate | undefined {
  const [first] = moves;
  if (first === undefined) return undefined;
  const { escape } = build.graph;
  // A label that uses two of them follows the one that goes furthest.
  const targets = new Map<Instruction, Instruction>();
  for (const { arg, labels, last } of moves) {
    for (const moved of [arg, ...labels]) {
      const known = targets.get(moved);
      if (known === undefined || known.span.start < last.span.start) targets.set(moved, last);
    }
  }
  const removed: Span[] = [];
  const added = new Map<Instruction, string>();
  for (const [moved, target] of [...targets].sort(([a], [b]) => a.span.start - b.span.start)) {
    const block = blockOf(text, moved, escape);
    if (block === undefined) return undefined;
    removed.push(block);
    added.set(target, (added.get(target) ?? "") + text.text.slice(block.start, block.end));
  }
  const insertions = [...added].map(([target, lines]) => ({ block: blockOf(text, target, escape), lines }));
  if (insertions.some(({ block }) => block === undefined)) return undefined;
  const names = moves.map(({ name }) => name);
  return {
    kind: "later-arg",
    span: first.arg.definitions[0]!.name.span,
    edits: [
      ...removeBlocks(text, removed),
      ...insertions.map(({ block, lines }) => ({ span: { start: block!.end, end: block!.end }, text: lines })),
    ],
    risk: "changes-image",
    reason: {
      key: "later-arg",
      params: { name: names.join(" "), line: lineOf(text, first.arg), otherLine: lineOf(text, first.last) },
      caution: "variable-in-environment",
    },
    buildArgs: names,
  };
}
