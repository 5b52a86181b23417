import { type Instruction, lineAt, type LazyAnalysis, type Stage } from "@plimsoll/core";
import { expandText, type Scope, type Variable } from "@plimsoll/core/editor";
import type { HoverText, VariableOrigin } from "./hover-text.ts";
import type { Subject } from "./subject.ts";

/** The value of a variable at its place and where it comes from. */
export function describeVariable(
  analysis: LazyAnalysis,
  { name, instruction, declared }: Extract<Subject, { readonly kind: "variable" }>,
  text: HoverText,
): readonly string[] {
  const { stages } = analysis;
  const place = stages.places.get(instruction);
  const stage = place === undefined || place.position < 0 ? undefined : stages.stages[place.stage];
  if (declared && instruction.kind !== "arg" && instruction.kind !== "env") return [text.variable.script(name)];
  if (!declared && isSetByScript(analysis, name, instruction)) return [text.variable.script(name)];
  const position = stage === undefined ? Number.POSITIVE_INFINITY : place!.position + (declared ? 1 : 0);
  const scope = stage?.scope ?? stages.globalScope;
  const variable = scope.lookup(name, position);
  if (variable === undefined) {
    if (isRunByShell(instruction) && shellNames.has(name)) return [text.variable.shell(name)];
    return [undeclared(analysis, name, instruction, stage, text)];
  }
  const origin = originOf(analysis, name, variable, stage, position);
  const from = origin === undefined ? [] : [text.variable.from(origin)];
  switch (variable.state) {
    case "set":
      return [text.variable.set(name, variable.value), ...from];
    case "unset":
      return [text.variable.unset(name)];
    case "unknown":
      return [text.variable.unknown(name), ...from];
  }
}

const shellNames: ReadonlySet<string> = new Set(
  "HOME PATH PWD OLDPWD HOSTNAME IFS UID EUID PPID RANDOM SECONDS LINENO SHELL SHLVL OPTARG OPTIND REPLY TERM USER".split(" "),
);

function isRunByShell({ kind }: Instruction): boolean {
  return kind === "run" || kind === "cmd" || kind === "entrypoint" || kind === "healthcheck";
}

function undeclared(
  { stages, syntax }: LazyAnalysis,
  name: string,
  instruction: Instruction,
  stage: Stage | undefined,
  text: HoverText,
): string {
  if (instruction.kind === "env" && instruction.pairs.some(({ key }) => key.value === name)) {
    return text.variable.sameInstruction(name);
  }
  const global = stages.globalArgs.find(({ definitions }) => definitions.some((one) => one.name.value === name));
  if (stage !== undefined && global !== undefined) {
    return text.variable.globalOnly(name, lineAt(syntax.source, global.span.start) + 1);
  }
  return stage?.openEnded === true ? text.variable.maybeInherited(name) : text.variable.undeclared(name);
}

function isSetByScript({ scripts }: LazyAnalysis, name: string, instruction: Instruction): boolean {
  const script = scripts.find((one) => one.instruction === instruction)?.script;
  const pattern = new RegExp(`(?:^|[\\s;&|(])(?:(?:for|read)\\s+(?:-\\S+\\s+)*${name}\\b|${name}=)`);
  return script !== undefined && pattern.test(script.text.text);
}

/** Goes back to what set it last: in the stage, then in the stages below it. */
function originOf(
  analysis: LazyAnalysis,
  name: string,
  variable: Variable,
  own: Stage | undefined,
  before: number,
): VariableOrigin | undefined {
  const { stages, syntax } = analysis;
  const lineOf = ({ span }: Instruction): number => lineAt(syntax.source, span.start) + 1;
  if (variable.state === "set" && variable.by === "platform") return { kind: "platform" };
  let limit = before;
  for (let stage = own; stage !== undefined; limit = Number.POSITIVE_INFINITY) {
    for (let at = Math.min(limit, stage.instructions.length) - 1; at >= 0; at--) {
      const found = stage.instructions[at]!;
      if (found.kind === "env" && found.pairs.some(({ key }) => keyText(key.value, stage!.scope, at) === name)) {
        return { kind: "env", line: lineOf(found) };
      }
      if (found.kind !== "arg" || !found.definitions.some((one) => one.name.value === name)) continue;
      const definition = found.definitions.findLast((one) => one.name.value === name);
      if (isGiven(analysis, name)) return { kind: "build-arg" };
      if (definition?.value !== undefined) return { kind: "arg", line: lineOf(found) };
      return globalOrigin(analysis, name, lineOf) ?? { kind: "arg", line: lineOf(found) };
    }
    if (stage.base.kind !== "stage") break;
    stage = stages.stages[stage.base.index];
  }
  if (own === undefined) return globalOrigin(analysis, name, lineOf);
  return variable.state === "set" && variable.by === "env" ? { kind: "base-image" } : undefined;
}

function globalOrigin(
  analysis: LazyAnalysis,
  name: string,
  lineOf: (instruction: Instruction) => number,
): VariableOrigin | undefined {
  if (isGiven(analysis, name)) return { kind: "build-arg" };
  const found = analysis.stages.globalArgs.findLast(({ definitions }) => definitions.some((one) => one.name.value === name));
  return found && { kind: "global-arg", line: lineOf(found) };
}

function isGiven({ stages: { options } }: LazyAnalysis, name: string): boolean {
  return options.buildArgs !== undefined && Object.hasOwn(options.buildArgs, name);
}

function keyText(key: string, scope: Scope, position: number): string {
  return key.includes("$") ? expandText(key, scope, position, "\\", false).text : key;
}
