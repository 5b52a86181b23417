import { readFileSync } from "node:fs";
import type { Instruction, Problem } from "@plimsoll/core";
import { lineAt, parseSyntax, printTree, readInstructions } from "@plimsoll/core";
import { expect, test } from "vitest";
import { faultOf, placesOf } from "../core/syntax/places.ts";
import { readJsonLines, shaOf } from "../support/corpus.ts";
import { describeWithCorpus } from "../support/shared.ts";

interface Heredoc {
  readonly name: string;
  readonly fd: number;
  readonly expand: boolean;
  readonly chomp: boolean;
  readonly content: string;
}

/** An instruction as BuildKit's parser gives it. Empty lists are left out; ONBUILD has `sub` in place of `args`. */
interface ParsedInstruction {
  /** As typed; for ONBUILD's inner one in capitals. */
  readonly instruction: string;
  readonly start: number;
  readonly end: number;
  readonly flags?: readonly string[];
  readonly args?: readonly string[];
  readonly attrs?: { readonly json?: boolean };
  readonly heredocs?: readonly Heredoc[];
  readonly sub?: ParsedInstruction;
}

interface BuildKitLine {
  readonly sha: string;
  readonly instructions: readonly ParsedInstruction[];
  readonly warnings: readonly { readonly rule: string; readonly lines: readonly { readonly start: number }[] }[];
  readonly refused?: { readonly phase: string; readonly line: number; readonly message: string };
}

interface RefusedLine {
  readonly sha: string;
  readonly refused: { readonly phase: string; readonly line: number; readonly message: string };
}

interface Read {
  readonly instructions: readonly Instruction[];
  readonly problems: readonly Problem[];
  /** Line of an offset, from 1. */
  readonly line: (offset: number) => number;
}

function read(text: string): Read {
  const tree = parseSyntax(text);
  return { ...readInstructions(tree), line: (offset) => lineAt(tree.source, offset) + 1 };
}

/** What is compared of one instruction: keyword, lines, form, flags, arguments, heredocs. */
function ours(instruction: Instruction, line: Read["line"]): unknown {
  const { keyword, span, flags, json, args, heredocs } = instruction;
  return {
    keyword,
    lines: [line(span.start), line(span.end)],
    flags: flags.map(({ name, value }) => `--${name}${value === undefined ? "" : `=${value}`}`),
    ...(instruction.kind === "onbuild" ? { trigger: innerOurs(instruction.instruction) } : { json, args }),
    heredocs: heredocs.map(({ name, fd, expand, chomp, content }) => ({ name, fd, expand, chomp, content })),
  };
}

function innerOurs({ keyword, flags, json, args }: Instruction): unknown {
  return { keyword, flags: flags.map(({ name, value }) => `--${name}${value === undefined ? "" : `=${value}`}`), json, args };
}

function theirs({ instruction, start, end, flags, attrs, args, heredocs, sub }: ParsedInstruction): unknown {
  return {
    keyword: instruction.toUpperCase(),
    lines: [start, end],
    flags: flags ?? [],
    ...(sub === undefined ? { json: attrs?.json ?? false, args: args ?? [] } : { trigger: innerTheirs(sub) }),
    heredocs: heredocs ?? [],
  };
}

function innerTheirs({ instruction, flags, attrs, args }: ParsedInstruction): unknown {
  return { keyword: instruction.toUpperCase(), flags: flags ?? [], json: attrs?.json ?? false, args: args ?? [] };
}

function report(what: string, right: number, all: number): void {
  console.log(`${what}: ${right} of ${all} (${((100 * right) / all).toFixed(3)} %)`);
}

describeWithCorpus("syntax of every file of the corpus", (corpus) => {
  const texts = new Map([...corpus.files, ...corpus.refusedFiles].map((path) => [shaOf(path), readFileSync(path, "utf8")]));
  const accepted = [...readJsonLines<BuildKitLine>(corpus, "buildkit")];
  const refused = [...readJsonLines<RefusedLine>(corpus, "refused")];
  const textOf = (sha: string): string => texts.get(sha)!;

  test("the corpus is all there", () => {
    expect(accepted.length).toBeGreaterThan(4_000);
    expect(accepted.length + refused.length).toBe(texts.size);
  });

  test("instructions are BuildKit's", () => {
    const differences: string[] = [];
    let count = 0;
    for (const { sha, instructions } of accepted) {
      const found = read(textOf(sha));
      count += instructions.length;
      if (found.instructions.length !== instructions.length)
        differences.push(`${sha}: ${found.instructions.length}, not ${instructions.length}`);
      for (const [index, instruction] of instructions.entries()) {
        const own = found.instructions[index];
        const [mine, expected] = [own && JSON.stringify(ours(own, found.line)), JSON.stringify(theirs(instruction))];
        if (mine !== expected) differences.push(`${sha}: ${mine}, not ${expected}`);
      }
    }
    report("instructions equal", count - differences.length, count);
    expect(differences).toEqual([]);
  });

  test("nothing is refused that BuildKit accepts", () => {
    // Files that BuildKit refuses for their meaning alone (phases convert and check) are sound here.
    expect(accepted.map((line) => line.refused?.phase).filter((phase) => phase === "parse" || phase === "instructions")).toEqual(
      [],
    );
    const wrong = accepted.flatMap(({ sha }) =>
      read(textOf(sha))
        .problems.slice(0, 1)
        .map((problem) => `${sha}: ${problem.buildkit}`),
    );
    report("sound files accepted", accepted.length - wrong.length, accepted.length);
    expect(wrong).toEqual([]);
  });

  test("what BuildKit refuses is refused, in its words, on its line", () => {
    const wrong: string[] = [];
    for (const { sha, refused: end } of refused) {
      const found = read(textOf(sha));
      const first = found.problems[0];
      const mine = first === undefined ? "accepted" : `${first.phase} ${owningLine(found, first)} ${first.buildkit}`;
      const expected = `${end.phase} ${end.line} ${end.message.replace(/^dockerfile parse error on line \d+: /, "")}`;
      if (mine !== expected) wrong.push(`${sha}: ${mine}, not ${expected}`);
    }
    report("refused files refused on the same line", refused.length - wrong.length, refused.length);
    expect(wrong).toEqual([]);
  });

  test("blank lines inside an instruction are where BuildKit warns of them", () => {
    const wrong = accepted.flatMap(({ sha, warnings }) => {
      const found = read(textOf(sha));
      const expected = warnings.filter(({ rule }) => rule === "NoEmptyContinuation").map(({ lines }) => lines[0]!.start);
      // BuildKit names the last line of the instruction, before its heredocs.
      const mine = found.instructions
        .filter(({ blankLines }) => blankLines.length > 0)
        .map((instruction) => lastJoinedLine(found, instruction));
      return JSON.stringify(mine) === JSON.stringify(expected) ? [] : [`${sha}: ${mine.join()}, not ${expected.join()}`];
    });
    expect(wrong).toEqual([]);
  });

  test("no byte is lost", () => {
    expect([...texts].filter(([, text]) => printTree(parseSyntax(text)) !== text).map(([sha]) => sha)).toEqual([]);
  });

  test("every span lies in the file and holds what it must", { timeout: 120_000 }, () => {
    let places = 0;
    const faults: string[] = [];
    for (const [sha, text] of texts) {
      for (const place of placesOf(text)) {
        places++;
        const fault = faultOf(place, text);
        if (fault !== undefined) faults.push(`${sha}: ${fault}`);
      }
    }
    report("sound spans", places - faults.length, places);
    expect(faults).toEqual([]);
    expect(places).toBeGreaterThan(100_000);
  });
});

/** BuildKit names the first line of the instruction; a problem points at the very place. */
function owningLine({ instructions, line }: Read, problem: Problem): number {
  const owner = instructions.find(({ span }) => span.start <= problem.span.start && problem.span.start <= span.end);
  return line(owner?.span.start ?? problem.span.start);
}

function lastJoinedLine({ line }: Read, { span, heredocs }: Instruction): number {
  const [heredoc] = heredocs;
  return heredoc === undefined ? line(span.end) : line(heredoc.contentSpan.start) - 1;
}
