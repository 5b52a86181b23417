import type { CopyInstruction, CopySource } from "../../instructions/instruction.ts";
import { couldMatch } from "../../rules/shared/lock-files.ts";
import type { Span } from "../../text/span.ts";
import { type AdviceSource, type Candidate, stepsOfStage } from "../advice-source.ts";
import { fileGroupOf } from "../file-group.ts";
import { blockOf, lineOf } from "../instruction-block.ts";
import { leadingInstall } from "../run-work.ts";

/**
 * `COPY package.json yarn.lock src ./` in front of an install becomes two: what the install reads stays, the rest is copied behind
 * it.
 */
export function* narrowerCopy(source: AdviceSource): Generator<Candidate> {
  for (const stage of source.build.graph.stages) {
    if (!stage.reachable) continue;
    let copy: CopyInstruction | undefined;
    for (const { step } of stepsOfStage(source, stage.index)) {
      const { instruction } = step;
      if (instruction.kind === "copy") copy = instruction;
      else if (instruction.kind === "run") {
        const run = source.runs.get(instruction);
        const found = run && leadingInstall(run);
        const candidate =
          copy === undefined || found === undefined || found.rest.length > 0
            ? undefined
            : candidateOf(source, copy, found.install, instruction);
        if (candidate !== undefined) yield candidate;
        copy = undefined;
      } else if (instruction.kind !== "label" && instruction.kind !== "expose") copy = undefined;
    }
  }
}

function candidateOf(
  { source, build }: AdviceSource,
  copy: CopyInstruction,
  install: { readonly name: string; readonly files: readonly string[]; readonly sources: readonly string[] },
  run: Parameters<typeof blockOf>[1],
): Candidate | undefined {
  if (copy.json || copy.sources.length < 2 || copy.sources.some(({ kind }) => kind !== "path")) return undefined;
  if (copy.flags.some(({ name }) => name === "from" || name === "parents")) return undefined;
  const isNeeded = ({ word }: CopySource): boolean => {
    const written = word.value.replace(/[*?]+$/, "");
    const name = written.slice(written.lastIndexOf("/") + 1);
    const group = fileGroupOf(written);
    if (group === "manifests" || group === "lock-files" || name.startsWith(".")) return true;
    return install.sources.some((wanted) => couldMatch(wanted, name) || couldMatch(name, wanted)) || install.files.includes(name);
  };
  const later = copy.sources.filter((one) => !isNeeded(one));
  const kept = copy.sources.filter(isNeeded);
  const [from, to] = [blockOf(source, copy, build.graph.escape), blockOf(source, run, build.graph.escape)];
  if (later.length === 0 || kept.length === 0 || from === undefined || to === undefined) return undefined;
  const written = (span: Span): string => source.text.slice(span.start, span.end);
  const lineBreak = source.text.includes("\r\n") ? "\r\n" : "\n";
  const flags = copy.flags.map(({ span }) => written(span));
  const words = later.map(({ word }) => written(word.span));
  const line = [copy.keyword, ...flags, ...words, written(copy.destination.span)].join(" ");
  return {
    kind: "narrower-copy",
    span: later[0]!.word.span,
    edits: [
      ...later.map(({ word }) => ({ span: withBlank(source.text, word.span), text: "" })),
      { span: { start: to.end, end: to.end }, text: `${line}${lineBreak}` },
    ],
    risk: "changes-image",
    reason: {
      key: "narrower-copy",
      params: { command: install.name, files: words.join(" "), line: lineOf(source, copy), otherLine: lineOf(source, run) },
      caution: "install-scripts",
    },
  };
}

/** A word with the blanks behind it. */
function withBlank(text: string, { start, end }: Span): Span {
  let stop = end;
  while (text[stop] === " " || text[stop] === "\t") stop++;
  return { start, end: stop };
}
