import { mountOption } from "../../instructions/mount.ts";
import type { RunInstruction } from "../../instructions/instruction.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";

/** The secrets that a RUN is given by mounts: files, and variables. */
export interface MountedSecrets {
  readonly files: readonly string[];
  readonly variables: ReadonlySet<string>;
}

/** Paths and defaults as BuildKit has them: a secret lies in `/run/secrets/<id>` unless it is told where to. */
export function mountedSecrets(run: RunInstruction): MountedSecrets {
  const files: string[] = [];
  const variables = new Set<string>();
  for (const mount of run.mounts) {
    if (mount.type !== "secret") continue;
    const variable = mountOption(mount, "env")?.value;
    const target = mountOption(mount, "target")?.value;
    const id = mountOption(mount, "id")?.value;
    if (variable !== undefined && variable !== "") variables.add(variable);
    if (target !== undefined && target !== "") files.push(target);
    else if (variable === undefined && id !== undefined) files.push(`/run/secrets/${id}`);
  }
  return { files, variables };
}

/** The variables that a script fills from the files: `TOKEN=$(cat /run/secrets/token)`. */
export function variablesFilledFrom(commands: readonly ShellCommand[], files: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  const isFilled = (raw: string): boolean => files.some((file) => raw.includes(file));
  if (files.length === 0) return names;
  for (const { name, assignments, args } of commands) {
    for (const assignment of assignments) if (isFilled(assignment.value?.raw ?? "")) names.add(assignment.name);
    if (name !== "export") continue;
    for (const { raw } of args) {
      const equals = raw.indexOf("=");
      if (equals > 0 && isFilled(raw)) names.add(raw.slice(0, equals));
    }
  }
  return names;
}
