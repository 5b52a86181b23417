import type { Heredoc } from "../syntax/heredoc.ts";
import type { Keyword } from "../syntax/keywords.ts";
import type { LogicalText } from "../syntax/logical-text.ts";
import type { Comment } from "../syntax/syntax-tree.ts";
import type { Span } from "../text/span.ts";
import type { Mount } from "./mount.ts";
import type { Word } from "./word.ts";

/** Every instruction of a Dockerfile, and what could not be read as one. */
export type Instruction =
  | AddInstruction
  | ArgInstruction
  | CmdInstruction
  | CopyInstruction
  | EntrypointInstruction
  | EnvInstruction
  | ExposeInstruction
  | FromInstruction
  | HealthcheckInstruction
  | LabelInstruction
  | MaintainerInstruction
  | OnbuildInstruction
  | RunInstruction
  | ShellInstruction
  | StopsignalInstruction
  | UserInstruction
  | VolumeInstruction
  | WorkdirInstruction
  | InvalidInstruction;

export type InstructionKind = Instruction["kind"];

export interface InstructionBase {
  /** In capitals, whatever the file says. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** From the keyword to the end of the last line, heredocs included. */
  readonly span: Span;
  /** The arguments behind the flags; empty, at the end of the keyword or flags, when there are none. */
  readonly argumentsSpan: Span;
  readonly flags: readonly Flag[];
  /** The arguments as BuildKit's parser gives them: the form of `args` in its tree. */
  readonly args: readonly string[];
  /** Whether the arguments were read as a JSON array. */
  readonly json: boolean;
  readonly heredocs: readonly Heredoc[];
  /** The joined line. For the instruction behind ONBUILD this is the line of the ONBUILD. */
  readonly line: LogicalText;
  readonly commentsAbove: readonly Comment[];
  readonly blankLines: readonly Span[];
  /** The ONBUILD that this instruction stands behind. */
  readonly trigger: boolean;
}

export interface Flag {
  /** Without the two dashes; as typed. */
  readonly name: string;
  /** Quotes removed; undefined when there is no `=`. */
  readonly value: string | undefined;
  /** From the dashes to the end of the value. */
  readonly span: Span;
  readonly nameSpan: Span;
  /** Where the value stands, quotes included; at the end of the name when there is none. */
  readonly valueSpan: Span;
  /** Offset of the value in the joined line. */
  readonly valueAt: number;
}

export interface KeyValue {
  readonly key: Word;
  readonly value: Word;
  /** "" for the old form `ENV key value`. */
  readonly separator: "=" | "";
}

export interface FromInstruction extends InstructionBase {
  readonly kind: "from";
  readonly image: Word;
  /** The word AS, as typed. */
  readonly as: Word | undefined;
  /** The stage name as typed; BuildKit stores it in lower case. */
  readonly name: Word | undefined;
}

/** Command of RUN, CMD, ENTRYPOINT or HEALTHCHECK CMD. */
export type CommandLine =
  /** The text goes to the shell of the stage. */
  | { readonly form: "shell"; readonly text: Word }
  /** A JSON array; nothing is expanded. */
  | { readonly form: "exec"; readonly words: readonly Word[] }
  | { readonly form: "none" };

export interface RunInstruction extends InstructionBase {
  readonly kind: "run";
  readonly command: CommandLine;
  readonly mounts: readonly Mount[];
}

export interface CmdInstruction extends InstructionBase {
  readonly kind: "cmd";
  readonly command: CommandLine;
}

export interface EntrypointInstruction extends InstructionBase {
  readonly kind: "entrypoint";
  readonly command: CommandLine;
}

export type CopySource =
  | { readonly kind: "path"; readonly word: Word }
  /** `body` is undefined in JSON form, where BuildKit makes an empty file. */
  | { readonly kind: "heredoc"; readonly word: Word; readonly heredoc: Heredoc | undefined };

interface TransferInstruction extends InstructionBase {
  /** In the order written. */
  readonly sources: readonly CopySource[];
  readonly destination: Word;
}

export interface CopyInstruction extends TransferInstruction {
  readonly kind: "copy";
}

export interface AddInstruction extends TransferInstruction {
  readonly kind: "add";
}

export interface EnvInstruction extends InstructionBase {
  readonly kind: "env";
  readonly pairs: readonly KeyValue[];
}

export interface LabelInstruction extends InstructionBase {
  readonly kind: "label";
  readonly pairs: readonly KeyValue[];
}

export interface ArgDefinition {
  readonly name: Word;
  readonly value: Word | undefined;
}

export interface ArgInstruction extends InstructionBase {
  readonly kind: "arg";
  readonly definitions: readonly ArgDefinition[];
}

export interface ExposeInstruction extends InstructionBase {
  readonly kind: "expose";
  readonly ports: readonly Word[];
}

export interface VolumeInstruction extends InstructionBase {
  readonly kind: "volume";
  readonly paths: readonly Word[];
}

export interface ShellInstruction extends InstructionBase {
  readonly kind: "shell";
  readonly words: readonly Word[];
}

export interface HealthcheckInstruction extends InstructionBase {
  readonly kind: "healthcheck";
  /** The word CMD or NONE, as typed. */
  readonly type: Word;
  readonly command: CommandLine;
}

export interface OnbuildInstruction extends InstructionBase {
  readonly kind: "onbuild";
  readonly instruction: Instruction;
}

interface TextInstruction extends InstructionBase {
  /** The whole rest of the line. */
  readonly value: Word;
}

export interface WorkdirInstruction extends TextInstruction {
  readonly kind: "workdir";
}

export interface UserInstruction extends TextInstruction {
  readonly kind: "user";
}

export interface StopsignalInstruction extends TextInstruction {
  readonly kind: "stopsignal";
}

export interface MaintainerInstruction extends TextInstruction {
  readonly kind: "maintainer";
}

/** Unknown keyword, or arguments that BuildKit refuses so that no value can be given; the problem stands beside the tree. */
export interface InvalidInstruction extends InstructionBase {
  readonly kind: "invalid";
  /** The keyword when it is one that BuildKit knows. */
  readonly known: Keyword | undefined;
}

/** The flag of that name; the last one when it is repeated. */
export function flagOf(instruction: InstructionBase, name: string): Flag | undefined {
  return instruction.flags.findLast((flag) => flag.name === name);
}

/** Whether a flag without a value grammar (such as `--link`) is switched on. */
export function flagIsOn(instruction: InstructionBase, name: string): boolean {
  const flag = flagOf(instruction, name);
  return flag !== undefined && flag.value?.toLowerCase() !== "false";
}

/** Values of `--exclude`, which BuildKit does not expand. */
export function excludesOf(instruction: InstructionBase): readonly string[] {
  return instruction.flags.flatMap(({ name, value }) => (name === "exclude" && value !== undefined ? [value] : []));
}

/**
 * Whether a COPY or ADD makes its layer beside the others, without a look at what lies below. BuildKit does so only where it need not set
 * modes. `chmod`: the value of that flag, "" where there is none.
 */
export function isLinked(instruction: InstructionBase, chmod: string): boolean {
  return flagIsOn(instruction, "link") && chmod === "";
}
