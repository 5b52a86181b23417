import type { ImageConfig } from "../stages/image-config.ts";
import { defaultShell } from "./default-shell.ts";
import { joinWorkdir } from "./join-workdir.ts";
import type { Instruction, ShellInstruction, UserInstruction, WorkdirInstruction } from "../instructions/instruction.ts";

/** Settings of a stage that decide what its steps do, at one place. */
export interface StageState {
  /** Absolute; as BuildKit keeps it, which is not always the shortest form. */
  readonly workingDirectory: StateValue<string>;
  /** As given to USER, with variables filled in; "" where nothing sets it, which means root. */
  readonly user: StateValue<string>;
  /** Program and arguments in front of a shell form. */
  readonly shell: StateValue<readonly string[]>;
}

/** A setting and where it comes from. */
export type StateValue<Value> =
  | { readonly kind: "known"; readonly value: Value; readonly setBy: Instruction | undefined }
  /** The base image decides; nothing in the file sets it. */
  | { readonly kind: "base-image" }
  /** An instruction sets it to something that depends on the base image or on a variable that is not known. */
  | { readonly kind: "unknown"; readonly setBy: Instruction };

/** Without a base image: what `FROM scratch` begins with. */
export function emptyState(os: string): StageState {
  return {
    workingDirectory: { kind: "known", value: rootOf(os), setBy: undefined },
    user: { kind: "known", value: "", setBy: undefined },
    shell: { kind: "known", value: defaultShell(os), setBy: undefined },
  };
}

/** Where a stage on an image begins whose config is known. */
export function configState(config: ImageConfig, os: string): StageState {
  const given = config.WorkingDir ?? "";
  const workingDirectory = given === "" ? undefined : joinWorkdir(given, given, os);
  const shell = config.Shell !== undefined && config.Shell.length > 0 ? config.Shell : defaultShell(os);
  return {
    workingDirectory: { kind: "known", value: workingDirectory ?? rootOf(os), setBy: undefined },
    user: { kind: "known", value: config.User ?? "", setBy: undefined },
    shell: { kind: "known", value: shell, setBy: undefined },
  };
}

/** Where a stage on an image begins as long as the image's config is not known. */
export const imageState: StageState = {
  workingDirectory: { kind: "base-image" },
  user: { kind: "base-image" },
  shell: { kind: "base-image" },
};

function rootOf(os: string): string {
  return os === "windows" ? "\\" : "/";
}

/** The value of an instruction with variables filled in; undefined when it is not known. */
export type ExpandValue = (text: string) => string | undefined;

/** The state after an instruction. Most instructions leave it as it is. */
export function stateAfter(state: StageState, instruction: Instruction, os: string, expand: ExpandValue): StageState {
  switch (instruction.kind) {
    case "workdir":
      return { ...state, workingDirectory: workingDirectoryAfter(state.workingDirectory, instruction, os, expand) };
    case "user":
      return { ...state, user: userAfter(instruction, expand) };
    case "shell":
      return { ...state, shell: shellAfter(instruction) };
    default:
      return state;
  }
}

function workingDirectoryAfter(
  before: StateValue<string>,
  instruction: WorkdirInstruction,
  os: string,
  expand: ExpandValue,
): StateValue<string> {
  const path = expand(instruction.value.value);
  if (path === undefined) return { kind: "unknown", setBy: instruction };
  const value = joinWorkdir(before.kind === "known" ? before.value : undefined, path, os);
  return value === undefined ? { kind: "unknown", setBy: instruction } : { kind: "known", value, setBy: instruction };
}

function userAfter(instruction: UserInstruction, expand: ExpandValue): StateValue<string> {
  const value = expand(instruction.value.value);
  return value === undefined ? { kind: "unknown", setBy: instruction } : { kind: "known", value, setBy: instruction };
}

function shellAfter(instruction: ShellInstruction): StateValue<readonly string[]> {
  return { kind: "known", value: instruction.words.map((word) => word.value), setBy: instruction };
}
