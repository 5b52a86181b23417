import type { BashForm, BashFormKind } from "../../shell/bash-form.ts";
import { bashForms } from "../../shell/bash-forms.ts";
import { changingVariables } from "../../shell/bash-form-expansions.ts";
import type { SystemShell } from "../../shell/image-shells.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import { systemShells } from "../../shell/system-shell.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import type { SyntaxTree } from "../../syntax/syntax-tree.ts";
import type { Span } from "../../text/span.ts";
import type { FixProposal, Rule, RuleSource } from "../rule.ts";
import { buildScripts } from "./build-scripts.ts";
import { lineAbove } from "./insert-line.ts";
import { reads, shellCheckCodes } from "./sh-support.ts";

/** What a rule about forms of bash yields. */
export interface FormFinding {
  readonly span: Span;
  /** Whether the shell fails on it, may fail, or reads it though no standard says so. */
  readonly message: "fails" | "maybe" | "works";
  readonly params: { readonly form: string; readonly shell: string };
  readonly code: string;
  readonly profiles: Rule["profiles"] | undefined;
  readonly fix: FixProposal | undefined;
}

const posixShells: ReadonlySet<string> = new Set(["sh", "dash", "ash"]);

/** The forms of these kinds in the RUNs that a `sh` reads. */
export function formFindings(
  {
    stages,
    scripts,
    syntax,
  }: { readonly stages: StageGraph; readonly scripts: readonly RunScript[]; readonly syntax: SyntaxTree },
  kinds: ReadonlySet<BashFormKind>,
): readonly FormFinding[] {
  const list: FormFinding[] = [];
  for (const run of buildScripts(scripts)) {
    const { script, instruction } = run;
    // ShellCheck reads no exec form either, where the program itself is a shell that somebody chose.
    if (script.form === "exec" || !posixShells.has(script.dialect)) continue;
    for (const form of bashForms(script)) {
      if (!kinds.has(form.kind) || isEnvironment(form, run, stages)) continue;
      const shell = systemShells(stages, scripts).of(run);
      const understood = reads(shell, form);
      const { kind, written, command, span, posix } = form;
      const shownWritten = written.length > 40 ? `${written.slice(0, 39)}…` : written;
      const params = {
        form: command === undefined || command === written ? shownWritten : `${command} ${shownWritten}`,
        shell: nameOf(shell),
      };
      const found = { span, params, code: shellCheckCodes[kind] };
      if (understood === true) list.push({ ...found, message: "works", profiles: [], fix: respell(form, false) });
      else {
        const fails = understood === false;
        // Inside double brackets these speak for all of it, and one expansion may have several names.
        const profiles = form.inDoubleBrackets && kind.startsWith("test-") ? [] : fails ? undefined : (["strict"] as const);
        const line = fails && !instruction.trigger && hasBash(shell) ? shellLine(form) : undefined;
        const other = line === undefined ? undefined : lineAbove(syntax.source, instruction, line);
        const fix =
          (posix === undefined ? undefined : respell(form, fails)) ??
          (other === undefined ? undefined : { safety: "unsafe" as const, title: "shell", edits: [other] });
        list.push({ ...found, message: fails ? "fails" : "maybe", profiles, fix });
      }
    }
  }
  return list;
}

/** The sources of a rule about these kinds. */
export function formSources(kinds: ReadonlySet<BashFormKind>): readonly RuleSource[] {
  const codes = new Set([...kinds].map((kind) => shellCheckCodes[kind]));
  return [...codes].sort().map((id) => ({ tool: "shellcheck", id, relation: "same" }));
}

/** The same in other words, which mean the same in every shell. Without `-e`, only dash reads the escapes of `echo`. */
function respell({ kind, posix, inDoubleBrackets }: BashForm, fails: boolean): FixProposal | undefined {
  if (posix === undefined || inDoubleBrackets || (kind === "echo-option" && !fails)) return undefined;
  // Commands that did nothing with `{a,b}` will do something with `a` and `b`.
  return { safety: kind === "braces" ? "unsafe" : "safe", title: "spelling", edits: posix };
}

function shellLine({ kind, written }: BashForm): string {
  const pipefail = kind === "set-option" && written === "pipefail";
  return pipefail ? 'SHELL ["/bin/bash", "-o", "pipefail", "-c"]' : 'SHELL ["/bin/bash", "-c"]';
}

/** Images whose sh is dash come with bash: it is essential in Debian, and in Ubuntu's images. */
function hasBash(shell: SystemShell): boolean {
  return shell === "dash" || shell === "new-dash" || shell === "some-dash";
}

/** A variable that ARG or ENV declares has nothing to do with the one that bash would set. */
function isEnvironment({ kind, written }: BashForm, { instruction, stage }: RunScript, stages: StageGraph): boolean {
  if (kind !== "shell-variable" || changingVariables.has(written)) return false;
  const position = stages.places.get(instruction)?.position ?? 0;
  return stages.stages[stage]?.scope.lookup(written, position) !== undefined;
}

function nameOf(shell: SystemShell): string {
  switch (shell) {
    case "busybox":
      return "BusyBox";
    case "bash":
      return "bash";
    default:
      return "dash";
  }
}
