import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { type Instruction, parseSyntax, readInstructions } from "@plimsoll/core";
import { defaultFormatOptions, formatDockerfile } from "@plimsoll/core/format";
import { expect, test } from "vitest";
import { mayNameShell, stageShells } from "../../packages/core/src/shell/stage-shell.ts";
import { buildStageGraph } from "../../packages/core/src/stages/build-stage-graph.ts";
import { readJsonLines, shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

interface BuildKitFile {
  readonly sha: string;
  readonly instructions?: readonly {
    readonly instruction: string;
    readonly args?: readonly string[];
    readonly flags?: readonly string[];
  }[];
}

/** Blanks between the tokens of a script are the formatter's; all others count. */
function withoutBlanks(text: string): string {
  return text.replaceAll(/[ \t]+/g, "");
}

function commentsOf(text: string): readonly string[] {
  return parseSyntax(text).comments.map((comment) => comment.text);
}

function bodiesOf(instructions: readonly Instruction[]): readonly string[] {
  return instructions.flatMap(({ heredocs }) => heredocs.map(({ content }) => content));
}

function isScript({ kind, json }: Instruction): boolean {
  return (
    !json &&
    (kind === "run" || kind === "cmd" || kind === "entrypoint" || kind === "healthcheck" || kind === "onbuild" || kind === "from")
  );
}

describeWithCorpus("formatting every file of the corpus", (corpus) => {
  test("refuses none that builds, ends, and keeps instructions, heredocs and comments", { timeout: 600_000 }, () => {
    const faults: string[] = [];
    const buildkit = new Map([...readJsonLines<BuildKitFile>(corpus, "buildkit")].map((file) => [file.sha, file]));
    let compared = 0;
    for (const path of corpus.files) {
      const text = readFileSync(path, "utf8");
      const result = formatDockerfile(text);
      const sha = shaOf(path);
      if (result.kind === "refused") {
        if (result.reason === "meaning") faults.push(`${sha} refused`);
        continue;
      }
      if (formatDockerfile(result.text, defaultFormatOptions).kind === "refused") faults.push(`${sha} refused again`);
      else if (JSON.stringify(formatDockerfile(result.text)) !== JSON.stringify({ ...result, edits: [] }))
        faults.push(`${sha} not a fixpoint`);
      const { instructions } = readInstructions(parseSyntax(result.text));
      const before = readInstructions(parseSyntax(text)).instructions;
      if (JSON.stringify(bodiesOf(instructions)) !== JSON.stringify(bodiesOf(before))) faults.push(`${sha} heredoc`);
      if (JSON.stringify(commentsOf(result.text)) !== JSON.stringify(commentsOf(text))) faults.push(`${sha} comments`);
      // What BuildKit itself read of the file as it was.
      const known = buildkit.get(sha)?.instructions;
      if (known === undefined) continue;
      compared++;
      if (known.length !== instructions.length) faults.push(`${sha} number of instructions`);
      for (const [index, { instruction, args = [] }] of known.entries()) {
        const now = instructions[index];
        if (now === undefined || now.keyword !== instruction.toUpperCase()) faults.push(`${sha} ${instruction}`);
        else if (now.kind !== "onbuild") {
          const shape = isScript(now)
            ? (arg: string): string => withoutBlanks(now.kind === "from" ? arg.toUpperCase() : arg)
            : (arg: string): string => arg;
          const same = JSON.stringify(now.args.map(shape)) === JSON.stringify(args.map(shape));
          if (!same) faults.push(`${sha} arguments of ${instruction}: ${JSON.stringify(args)}`);
        }
      }
    }
    expect(faults).toEqual([]);
    expect(compared).toBeGreaterThan(4000);
  });

  test("a quick look at a file knows whether all of its shells are /bin/sh", { timeout: 600_000 }, () => {
    let passed = 0;
    for (const path of corpus.files) {
      const tree = parseSyntax(readFileSync(path, "utf8"));
      if (mayNameShell(tree.source.text, tree.directives.escape)) continue;
      passed++;
      const graph = buildStageGraph(readInstructions(tree).instructions, {}, "\\", { known: {}, assumeEmpty: false });
      const shells = stageShells(graph).flatMap(({ at, last }) => [...at, last]);
      expect(shells.filter(({ dialect }) => dialect !== "sh")).toEqual([]);
    }
    expect(passed).toBeGreaterThan(2000);
  });

  test("refuses files that do not parse", { timeout: 600_000 }, () => {
    for (const path of corpus.refusedFiles) {
      expect(formatDockerfile(readFileSync(path, "utf8"))).toMatchObject({ kind: "refused", reason: "problem" });
    }
  });

  // bash prints a function in a form of its own, whatever the blanks: equal texts mean that it reads the same.
  test("bash reads every changed script as before", { timeout: 600_000 }, () => {
    const pairs = corpus.files.flatMap((path) => changedScripts(readFileSync(path, "utf8")));
    const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;
    const checks = pairs.map(([before, after], index) => {
      const print = (text: string): string => `$(eval ${quoted(`f() { ${text}\n}`)} 2>/dev/null && declare -f f)`;
      return `p=${print(before)}; n=${print(after)}; [ -z "$p" ] || { echo read; [ "$p" = "$n" ] || echo differs ${index}; }`;
    });
    const { stdout } = spawnSync("bash", [], {
      input: ["shopt -s extglob", ...checks].join("\n"),
      encoding: "utf8",
      maxBuffer: 1e8,
    });
    const lines = stdout.split("\n");
    expect(lines.filter((line) => line.startsWith("differs")).map((line) => pairs[Number(line.split(" ")[1])])).toEqual([]);
    expect(lines.filter((line) => line === "read").length).toBeGreaterThan(pairs.length * 0.95);
    expect(pairs.length).toBeGreaterThan(4000);
  });
});

function changedScripts(text: string): readonly (readonly [before: string, after: string])[] {
  const result = formatDockerfile(text);
  if (result.kind === "refused" || result.edits.length === 0) return [];
  const after = readInstructions(parseSyntax(result.text)).instructions;
  return readInstructions(parseSyntax(text)).instructions.flatMap((old, index) => {
    const [before, now] = [scriptOf(old), scriptOf(after[index]!)];
    return before === undefined || now === undefined || before === now ? [] : [[before, now] as const];
  });
}

function scriptOf(instruction: Instruction): string | undefined {
  if (instruction.kind !== "run" || instruction.command.form !== "shell" || instruction.heredocs.length > 0) return undefined;
  return instruction.command.text.value;
}
