import type { StageGraph } from "../stages/stage-graph.ts";
import type { SystemShell } from "./image-shells.ts";
import { bodyText } from "./instruction-text.ts";
import { proxyVariables } from "./known-variables.ts";
import type { RunScript } from "./run-scripts.ts";
import { shellInvocation } from "./shell-invocation.ts";
import type { ShellDialect } from "./shell-script.ts";
import type { ShellText } from "./shell-text.ts";
import { systemShells } from "./system-shell.ts";

/** The script of a RUN in the form in which ShellCheck is asked about it. */
export interface ShellCheckScript {
  /** The script itself, with the way back to the file. */
  readonly source: ShellText;
  /** All of the text: says which shell it is for and which variables the stage sets; equal texts have equal answers. */
  readonly text: string;
  /** The script's own parts in `text`: from `at` on, `length` characters are those from `from` on in the script. */
  readonly parts: readonly ScriptPart[];
}

export interface ScriptPart {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/** What ShellCheck calls the shells that it knows. */
type ShellCheckDialect = "sh" | "bash" | "dash" | "busybox" | "ksh";

/**
 * The scripts of all RUNs that ShellCheck can read: those of shells that it knows, no exec form. `asHadolint`: `sh` is what POSIX
 * says, whatever the image has there.
 */
export function shellCheckScripts(
  graph: StageGraph,
  runs: readonly RunScript[],
  { asHadolint }: { readonly asHadolint: boolean },
): readonly ShellCheckScript[] {
  const shells = systemShells(graph, runs);
  const scripts: ShellCheckScript[] = [];
  for (const run of runs) {
    if (run.instruction.kind !== "run" || run.script.form === "exec" || run.script.text.text.trim() === "") continue;
    const variables = variablesOf(run, graph);
    const dialect = dialectOf(run.script.dialect, shells.of(run), asHadolint);
    if (dialect !== undefined) scripts.push(compose(run.script.text, dialect, variables));
    const inner = onlyShell(run);
    const innerDialect = inner === undefined ? undefined : dialectOf(inner.dialect, shells.of(run), asHadolint);
    if (inner !== undefined && innerDialect !== undefined) scripts.push(compose(inner.source, innerDialect, variables));
  }
  return scripts;
}

/** The heredoc of `RUN bash -e <<'EOF'`, which the shell outside passes on as it is. */
function onlyShell({
  instruction,
  script,
}: RunScript): { readonly source: ShellText; readonly dialect: ShellDialect } | undefined {
  const [heredoc, another] = instruction.heredocs;
  if (heredoc === undefined || another !== undefined || script.form !== "shell") return undefined;
  const [command, next] = script.commands.filter(({ inside }) => !inside.includes("nested-script"));
  if (command?.name === undefined || command.program === undefined || next !== undefined) return undefined;
  const invocation = shellInvocation(command.name, [command.program, ...command.args], script.dialect);
  const literal = command.redirects.some(({ operator, target }) => operator.startsWith("<<") && target?.quoted === true);
  return invocation?.from === "input" && literal ? { source: bodyText(heredoc), dialect: invocation.dialect } : undefined;
}

function dialectOf(dialect: ShellDialect, system: SystemShell, asHadolint: boolean): ShellCheckDialect | undefined {
  switch (dialect) {
    case "sh":
      return asHadolint ? "sh" : ofSystem(system);
    case "ash":
      return asHadolint ? "dash" : "busybox";
    case "bash":
    case "dash":
    case "ksh":
      return dialect;
    default:
      return undefined;
  }
}

function ofSystem(system: SystemShell): ShellCheckDialect {
  switch (system) {
    case "bash":
    case "busybox":
      return system;
    case "unknown":
      return "sh";
    default:
      return "dash";
  }
}

/** Names that the RUN finds set: those of ARG and ENV, and what BuildKit passes on. */
function variablesOf({ instruction, stage }: RunScript, graph: StageGraph): readonly string[] {
  const { scope, instructions } = graph.stages[stage]!;
  // A trigger runs behind everything that its stage sets.
  const position = instruction.trigger ? instructions.length : (graph.places.get(instruction)?.position ?? 0);
  const names = new Set([...proxyVariables, ...scope.names(position)]);
  return [...names].filter((name) => /^[A-Za-z_]\w*$/.test(name)).sort();
}

/** Comments that may hold directives of ShellCheck, which count for the whole script only in front of its first command. */
const leadingComments = /^(?:[ \t]*(?:#[^\n]*)?\n)*/;

function compose(source: ShellText, dialect: ShellCheckDialect, variables: readonly string[]): ShellCheckScript {
  const script = source.text;
  const parts: ScriptPart[] = [];
  let text = "";
  const take = (from: number, to: number): void => {
    if (to > from) parts.push({ at: text.length, from, length: to - from });
    text += script.slice(from, to);
  };
  // A #! line must be the first one.
  const shebang = script.startsWith("#!") && script.includes("\n") ? script.indexOf("\n") + 1 : 0;
  const comments = leadingComments.exec(script)?.[0].length ?? 0;
  take(0, shebang);
  text += `# shellcheck shell=${dialect}\n`;
  take(shebang, comments);
  const used = new Set(script.match(/[A-Za-z_]\w*/g));
  const exported = variables.filter((name) => used.has(name));
  if (exported.length > 0) text += `export ${exported.map((name) => `${name}=1`).join(" ")}\n`;
  take(Math.max(shebang, comments), script.length);
  return { source, text, parts };
}
