import type { Instruction } from "@plimsoll/core";
import { expandText } from "@plimsoll/core/editor";
import { analysisOf } from "./refactor-text.ts";

/** The commands that a file runs, in their order, however they are written: `set -e` left out, since a form may need one. */
export function commandsOf(text: string): readonly string[] {
  return analysisOf(text).scripts.flatMap(({ script, instruction }) =>
    script.commands.flatMap(({ name, program, args, assignments, redirects }) => {
      const words = args.flatMap((word) => word.value ?? written(word.raw));
      if (name === "set" && /^-[a-z]*$/.test(words[0] ?? "")) return [];
      // The shell in exec form is no command of the script that it runs; in shell form it is.
      if (/^(?:ba)?sh$/.test(name ?? "") && words[0] === "-c") return [];
      const sent = redirects.map(
        ({ operator, fd, target }) => `${fd ?? ""}${operator}${target?.value ?? written(target?.raw ?? "")}`,
      );
      const set = assignments.map((one) => `${one.name}=${one.value?.value ?? written(one.value?.raw ?? "")}`);
      return [JSON.stringify([instruction.kind, name ?? written(program?.raw ?? ""), ...words, ...sent, ...set])];
    }),
  );
}

/** A shell takes a continued line for one, as BuildKit does. */
function written(raw: string): string {
  return raw.replaceAll("\\\n", "");
}

/** What the build of the last stage does, with values filled in: the instructions of all stages that it stands on. */
export function valuesOf(text: string): readonly string[] {
  const { stages } = analysisOf(text);
  let stage = stages.stages.at(-1);
  const lines: string[] = [];
  while (stage !== undefined) {
    const { scope, instructions, openEnded, base } = stage;
    const own = instructions.flatMap((instruction, position) =>
      instruction.kind === "arg"
        ? []
        : [describe(instruction, (word) => expandText(word, scope, position, stages.escape, openEnded).text)],
    );
    lines.unshift(...own);
    const next = base.kind === "stage" ? stages.stages[base.index] : undefined;
    if (next === undefined) lines.unshift(base.kind === "image" ? base.text : base.kind);
    stage = next;
  }
  return [...lines, ...commandsOf(text)];
}

function describe(instruction: Instruction, expand: (word: string) => string): string {
  const isShell = ["run", "cmd", "entrypoint", "healthcheck", "onbuild"].includes(instruction.kind);
  if (instruction.kind === "env" || instruction.kind === "label") {
    return instruction.pairs.map(({ key, value }) => `${expand(key.value)}=${expand(value.value)}`).join(" ");
  }
  return `${instruction.keyword} ${isShell ? "" : instruction.args.map(expand).join(" ")}`;
}
