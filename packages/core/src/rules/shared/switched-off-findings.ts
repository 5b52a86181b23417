import type { RunScript } from "../../shell/run-scripts.ts";
import type { Span } from "../../text/span.ts";
import type { FixProposal } from "../rule.ts";
import { buildScripts } from "./build-scripts.ts";
import { optionRemoval } from "./option-removal.ts";
import { switchedOffBy } from "./security-switches.ts";

interface SwitchedOffFinding {
  readonly span: Span;
  readonly message: "off";
  readonly params: { readonly option: string };
  readonly code: string;
  readonly fix: FixProposal | undefined;
}

/** A finding for each switch that the commands of a build turn off. The fix takes the option out, where it is one; what it guarded may fail then. */
export function* switchedOffFindings(
  source: string,
  scripts: readonly RunScript[],
  switches: Parameters<typeof switchedOffBy>[1],
): Generator<SwitchedOffFinding> {
  for (const { script } of buildScripts(scripts)) {
    for (const command of script.commands) {
      for (const { span, option, code, flag } of switchedOffBy(command, switches)) {
        const edits = flag === undefined ? undefined : optionRemoval(source, flag, option);
        const fix = edits === undefined ? undefined : ({ safety: "unsafe", edits } as const);
        yield { span, message: "off", params: { option }, code, fix };
      }
    }
  }
}
