import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readJsonLines, shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";
import { usePlimsoll } from "./plimsoll.ts";
import type { RebuildJson } from "./rebuild-json.ts";

/** A line of `edits.jsonl`; see the README of the corpus. */
interface Edit {
  readonly sha: string;
  readonly kind: string;
  readonly replace: { readonly firstLine: number; readonly lastLine: number; readonly lines: readonly string[] };
  readonly steps: readonly (readonly [line: number, state: string])[];
}

const plimsoll = usePlimsoll();

describeWithCorpus("edits of real Dockerfiles, with the command", (corpus) => {
  const paths = new Map(corpus.files.map((path) => [shaOf(path), path]));
  const all = [...readJsonLines<Edit>(corpus, "edits")];
  // Another tag in front of the same digest is the same image, though the list tells images by their names.
  const edits = all.filter(({ replace }, at) => at % 51 === 7 && !replace.lines.some((line) => /^FROM .*@sha256:/i.test(line)));

  test("every step has the state that follows from BuildKit's cache digests", { timeout: 240_000 }, async () => {
    expect(edits.length).toBeGreaterThan(90);
    const wrong: string[] = [];
    let states = 0;
    const compare = async (edit: Edit, at: number): Promise<void> => {
      const path = paths.get(edit.sha)!;
      const edited = plimsoll.write(`${at}/Dockerfile`, editedText(readFileSync(path, "utf8"), edit));
      const args = ["rebuild", "-f", edited, plimsoll.path(`${at}`), "--no-context", "--against-file", path, "--format", "json"];
      // A file that BuildKit refuses for its meaning is compared all the same, with another exit code.
      const { stdout } = await run(process.execPath, [plimsoll.program, ...args]).catch((error: { stdout: string }) => error);
      const { steps } = JSON.parse(stdout) as RebuildJson;
      const found = new Map(steps.map(({ line, state }) => [line, state]));
      for (const [line, state] of edit.steps) {
        states++;
        if (found.get(line) !== state) wrong.push(`${edit.sha} ${edit.kind} line ${line}: ${found.get(line)}, not ${state}`);
      }
    };
    const left = [...edits.entries()];
    const worker = async (): Promise<void> => {
      for (let next = left.pop(); next !== undefined; next = left.pop()) await compare(next[1], next[0]);
    };
    await Promise.all([worker(), worker(), worker()]);
    expect(wrong).toEqual([]);
    expect(states).toBeGreaterThan(500);
  });
});

const run = promisify(execFile);

function editedText(text: string, { replace }: Edit): string {
  const lines = text.split("\n");
  return [...lines.slice(0, replace.firstLine - 1), ...replace.lines, ...lines.slice(replace.lastLine)].join("\n");
}
