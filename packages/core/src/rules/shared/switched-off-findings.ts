import type { Instruction } from "../../instructions/instruction.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { SyntaxTree } from "../../syntax/syntax-tree.ts";
import type { Span } from "../../text/span.ts";
import type { FixProposal } from "../rule.ts";
import { buildScripts } from "./build-scripts.ts";
import { optionRemoval } from "./option-removal.ts";
import { mayBeWritten, switchedOffBy, switchedOffInText, type Switches } from "./security-switches.ts";

interface SwitchedOffFinding {
  readonly span: Span;
  readonly message: "off";
  readonly params: { readonly option: string };
  readonly code: string;
  readonly fix: FixProposal | undefined;
}

/**
 * A finding for each switch that the commands of a build turn off, or the files that they write. The fix takes the option out,
 * where it is one; what it guarded may fail then.
 */
export function switchedOffFindings(
  syntax: SyntaxTree,
  instructions: readonly Instruction[],
  scripts: readonly RunScript[],
  switches: Switches,
): readonly SwitchedOffFinding[] {
  const list: SwitchedOffFinding[] = [];
  const source = syntax.source.text;
  const known = new Map<Instruction, Span[]>();
  for (const { instruction, script } of buildScripts(scripts)) {
    const spans: Span[] = [];
    known.set(instruction, spans);
    for (const command of script.commands) {
      for (const { span, option, code, flag } of switchedOffBy(command, switches)) {
        spans.push(span);
        const edits = flag === undefined ? undefined : optionRemoval(source, flag, option);
        const fix = edits === undefined ? undefined : ({ safety: "unsafe", edits } as const);
        list.push({ span, message: "off", params: { option }, code, fix });
      }
    }
  }
  if (!mayBeWritten(source, switches)) return list;
  for (const instruction of instructions) {
    const inner = instruction.kind === "onbuild" ? instruction.instruction : instruction;
    const told = (known.get(inner) ?? []).sort((a, b) => a.start - b.start);
    for (const { span, option, code } of switchedOffInText(inner, switches, told))
      list.push({ span, message: "off", params: { option }, code, fix: undefined });
  }
  return list;
}
