import type { Instruction } from "../instructions/instruction.ts";
import { readInstruction } from "../instructions/read-instruction.ts";
import { type ReadInstructions, readInstructions } from "../instructions/read-instructions.ts";
import { KeptScripts } from "../shell/kept-scripts.ts";
import { hasCommand, type ScriptInstruction } from "../shell/run-scripts.ts";
import type { ShellScript } from "../shell/shell-script.ts";
import { parseSyntax } from "../syntax/parse-syntax.ts";
import type { Problem } from "../syntax/problem.ts";
import type { RawInstruction, SyntaxTree } from "../syntax/syntax-tree.ts";
import { readChangedPart, withChangedPart } from "./changed-part.ts";
import { type FilePlace, filePlacesIn, moveFilePlaces } from "./file-places.ts";
import { OutdatedAnalysis } from "./outdated-analysis.ts";

/** What was read of one instruction. */
interface Slot {
  readonly raw: RawInstruction;
  instruction: Instruction | undefined;
  problems: readonly Problem[];
  /** Everything in it that says where something stands, its script included; found when it moves for the first time. */
  places: readonly FilePlace[] | undefined;
  /** The script whose places are among them. */
  script: ShellScript | undefined;
}

/** Most instructions have no problems. */
const none: readonly never[] = [];

/**
 * State with identity: what was read of one file, kept from version to version. Instructions that a change does not touch are the same objects afterwards,
 * moved to where they stand now. So there is one text at a time, the last one that was read: what an earlier one gave must not be used any more.
 */
export class Reading {
  /** Kept for `runScripts`. */
  readonly scripts = new KeptScripts();
  private tree: SyntaxTree | undefined;
  private slots: readonly Slot[] = [];
  private typed: ReadInstructions | undefined;
  private versions = 0;
  /** The version whose text was read last. */
  private readVersion = 0;

  /** The number of the next version. Numbers follow the order of the texts: an analysis takes one when it is made. */
  nextVersion(): number {
    return (this.versions += 1);
  }

  /**
   * The tree of the text of a version; for the text that was read last the same tree again.
   * @throws OutdatedAnalysis where a later version has another text and was read already.
   */
  syntax(text: string, version: number): SyntaxTree {
    const isSame = this.tree?.source.text === text;
    if (version < this.readVersion && !isSame) throw new OutdatedAnalysis();
    // Also where a text has come back: a version between the two that nobody has read must not take it away again.
    this.readVersion = Math.max(this.readVersion, version);
    if (this.tree !== undefined && isSame) return this.tree;
    this.typed = undefined;
    const part = this.tree === undefined ? undefined : readChangedPart(this.tree, text);
    if (this.tree === undefined || part === undefined) {
      this.tree = parseSyntax(text);
      this.slots = this.tree.instructions.map(emptySlot);
      this.scripts.clear();
      return this.tree;
    }
    const { from, to } = part.before.instructions;
    for (const slot of this.slots.slice(from, to)) this.drop(slot);
    const behind = this.slots.slice(to);
    if (part.movedBy !== 0) for (const slot of behind) this.move(slot, part.movedBy);
    this.slots = this.slots.slice(0, from).concat(part.instructions.map(emptySlot), behind);
    this.tree = withChangedPart(this.tree, text, part);
    return this.tree;
  }

  /** The instructions of the text that was read last. */
  instructions(): ReadInstructions {
    const { tree } = this;
    if (tree === undefined) return { instructions: none, problems: none };
    let index = 0;
    return (this.typed ??= readInstructions(tree, (raw, problems) => {
      const slot = this.slots[index++]!;
      if (slot.instruction === undefined) {
        const own: Problem[] = [];
        slot.instruction = readInstruction(raw, tree.directives.escape, own);
        if (own.length > 0) slot.problems = own;
        slot.places = undefined;
      }
      for (const problem of slot.problems) problems.push(problem);
      return slot.instruction;
    }));
  }

  /** Whether a tree is that of the text that was read last. */
  isNow(tree: SyntaxTree): boolean {
    return this.tree === tree;
  }

  private move(slot: Slot, by: number): void {
    const { raw, instruction, problems } = slot;
    const runner = scriptInstruction(instruction);
    const script = runner === undefined ? undefined : this.scripts.of(runner);
    if (slot.places === undefined || slot.script !== script) {
      const roots = [raw, instruction, problems, script].filter((root) => root !== undefined);
      slot.places = filePlacesIn(roots);
    }
    moveFilePlaces(slot.places, by);
    if (runner === undefined || script === undefined) return;
    this.scripts.renew(runner);
    slot.script = this.scripts.of(runner);
  }

  private drop({ instruction }: Slot): void {
    const runner = scriptInstruction(instruction);
    if (runner !== undefined) this.scripts.drop(runner);
  }
}

function emptySlot(raw: RawInstruction): Slot {
  return { raw, instruction: undefined, problems: none, places: undefined, script: undefined };
}

/** The instruction itself or the one behind ONBUILD, where it may have a command. */
function scriptInstruction(instruction: Instruction | undefined): ScriptInstruction | undefined {
  const inner = instruction?.kind === "onbuild" ? instruction.instruction : instruction;
  return inner !== undefined && hasCommand(inner) ? inner : undefined;
}
