import { exposedPorts } from "../../image/exposed-ports.ts";
import type { Instruction } from "../../instructions/instruction.ts";
import type { PlannedBuild } from "../../plan-dockerfile.ts";
import type { StageBase } from "../../stages/stage-graph.ts";
import type { LexResult } from "../../syntax/lex-result.ts";
import { lexWord } from "../../syntax/word-lexer.ts";
import { trimSpace } from "../../text/white-space.ts";
import type { Origin } from "./container-contract.ts";

/** Which line of the target's image says what. */
export interface ImageSettings {
  readonly base: StageBase | undefined;
  /** Name of the base image; undefined for `scratch`. */
  readonly baseName: string | undefined;
  readonly baseKnown: boolean;
  /** The last instruction of a kind. */
  last<Kind extends Instruction["kind"]>(kind: Kind): Extract<Instruction, { readonly kind: Kind }> | undefined;
  /** Origin of what an instruction of this kind sets, or else the base image. `inBase`: whether that one is known to set it. */
  originOf(kind: Instruction["kind"], inBase: boolean): Origin;
  /** Origin of a member of a set: a port, a volume, a variable or a label, as the image's config names it. */
  memberOf(kind: "expose" | "volume" | "env" | "label", name: string): Origin;
}

/** Goes through all steps that the target's image is made of, those of the stages below it included. */
export function imageSettings({ graph, plan, image }: PlannedBuild): ImageSettings {
  const last = new Map<Instruction["kind"], Instruction>();
  const members = new Map<string, Instruction>();
  for (const [index, { inImage, instruction }] of plan.steps.entries()) {
    if (!inImage) continue;
    last.set(instruction.kind, instruction);
    for (const name of membersOf(instruction, (text) => lexed(text, index)))
      members.set(`${instruction.kind} ${name}`, instruction);
  }
  const base = lowestBase({ graph });
  const baseName = nameOfBase(base);
  const lowest = plan.steps.find(({ inImage, kind, baseImage }) => inImage && kind === "base" && baseImage?.config !== undefined);
  const baseKnown = base?.kind === "scratch" || lowest !== undefined;
  const elsewhere = (inBase: boolean): Origin => {
    if (baseName === undefined) return { kind: "default" };
    if (!baseKnown) return { kind: "unknown", image: baseName };
    return inBase ? { kind: "base-image", image: baseName } : { kind: "default" };
  };
  return {
    base,
    baseName,
    baseKnown,
    last: <Kind extends Instruction["kind"]>(kind: Kind) =>
      // The map's keys are the kinds of its values.
      last.get(kind) as Extract<Instruction, { readonly kind: Kind }> | undefined,
    originOf(kind, inBase) {
      const found = last.get(kind);
      return found === undefined ? elsewhere(inBase) : originOfLine(found);
    },
    memberOf(kind, name) {
      const found = members.get(`${kind} ${name}`);
      return found === undefined ? elsewhere(true) : originOfLine(found);
    },
  };

  function lexed(text: string, step: number): LexResult {
    const env = image.steps[step]!.env;
    return lexWord(text, (name) => env.find((variable) => variable.name === name)?.value, { escape: graph.escape });
  }
}

/** The origin that an instruction is. */
export function originOfLine({ span, keyword }: Instruction): Origin {
  return { kind: "line", span, keyword };
}

function membersOf(instruction: Instruction, lexed: (text: string) => LexResult): readonly string[] {
  // Only EXPOSE is split at the blanks that a variable brings.
  const whole = (text: string): string => lexed(text).result || text;
  switch (instruction.kind) {
    case "expose":
      return instruction.args.flatMap((word) => lexed(word).words.flatMap(({ text }) => exposedPorts(text)));
    case "volume":
      return instruction.paths.map(({ value }) => whole(trimSpace(value)));
    case "env":
    case "label":
      return instruction.pairs.map(({ key }) => whole(key.value));
    default:
      return [];
  }
}

function lowestBase({ graph }: Pick<PlannedBuild, "graph">): StageBase | undefined {
  let stage = graph.target === undefined ? undefined : graph.stages[graph.target];
  while (stage?.base.kind === "stage") stage = graph.stages[stage.base.index];
  return stage?.base;
}

function nameOfBase(base: StageBase | undefined): string | undefined {
  switch (base?.kind) {
    case "image":
    case "invalid":
      return base.text;
    case "context":
      return base.name;
    default:
      return undefined;
  }
}
