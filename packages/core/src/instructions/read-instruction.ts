import { type Keyword, keywords, toKeyword } from "../syntax/keywords.ts";
import { type LogicalText, toSourceSpan } from "../syntax/logical-text.ts";
import type { Problem } from "../syntax/problem.ts";
import { splitInstruction, type SplitInstruction, type Token } from "../syntax/split-instruction.ts";
import type { RawInstruction } from "../syntax/syntax-tree.ts";
import type { Span } from "../text/span.ts";
import { suggest } from "../text/suggest.ts";
import { unreachable } from "../text/unreachable.ts";
import { trimSpace } from "../text/white-space.ts";
import { readArg } from "./arg.ts";
import { readCommand } from "./command.ts";
import { checkFlags, readFlag } from "./flags.ts";
import { readFrom } from "./from.ts";
import { readHealthcheck } from "./healthcheck.ts";
import type { Instruction, InstructionBase, OnbuildInstruction } from "./instruction.ts";
import { readExpose, readVolume } from "./list.ts";
import { readPairs } from "./pairs.ts";
import { complete, type Reader, report } from "./reader.ts";
import { readRun } from "./run.ts";
import { readShell } from "./shell.ts";
import { readText } from "./text.ts";
import { readTransfer } from "./transfer.ts";

/**
 * Gives an instruction its type, as BuildKit's second pass does (frontend/dockerfile/instructions/parse.go). What BuildKit
 * would refuse is added to `problems`; the instruction itself is always there.
 */
export function readInstruction(raw: RawInstruction, escape: string, problems: Problem[]): Instruction {
  return read(raw, raw.parts, escape, problems, false);
}

function read(raw: RawInstruction, parts: SplitInstruction, escape: string, problems: Problem[], trigger: boolean): Instruction {
  const keyword = toKeyword(parts.keyword.value);
  const base = readBase(raw, parts, keyword, trigger);
  if (keyword === undefined) {
    // BuildKit looks at the instruction behind ONBUILD only when the trigger runs.
    if (!trigger) problems.push(unknownInstruction(parts.keyword.value, base.keywordSpan));
    // Its parser keeps one empty argument for a keyword that it does not know.
    return complete(base, { args: [""], kind: "invalid", known: undefined });
  }
  const reader: Reader = { keyword, base, argsToken: parts.args, escape, problems };
  return readKnown(reader, raw, keyword);
}

function readKnown(reader: Reader, raw: RawInstruction, keyword: Keyword): Instruction {
  switch (keyword) {
    case "ADD":
      return readTransfer(reader, "add");
    case "ARG":
      return readArg(reader);
    case "CMD":
      return readCommand(reader, "cmd");
    case "COPY":
      return readTransfer(reader, "copy");
    case "ENTRYPOINT":
      return readCommand(reader, "entrypoint");
    case "ENV":
      return readPairs(reader, "env");
    case "EXPOSE":
      return readExpose(reader);
    case "FROM":
      return readFrom(reader);
    case "HEALTHCHECK":
      return readHealthcheck(reader);
    case "LABEL":
      return readPairs(reader, "label");
    case "MAINTAINER":
      return readText(reader, "maintainer");
    case "ONBUILD":
      return readOnbuild(reader, raw);
    case "RUN":
      return readRun(reader);
    case "SHELL":
      return readShell(reader);
    case "STOPSIGNAL":
      return readText(reader, "stopsignal");
    case "USER":
      return readText(reader, "user");
    case "VOLUME":
      return readVolume(reader);
    case "WORKDIR":
      return readText(reader, "workdir");
    default:
      return unreachable(keyword);
  }
}

/** `ONBUILD instruction`: only the tokenizer's problems of the inner instruction count now, the others when the trigger runs. */
function readOnbuild(reader: Reader, raw: RawInstruction): Instruction {
  const { line } = reader.base;
  const { start, end, value } = reader.argsToken;
  if (value === "") {
    report(reader, "missing-argument", reader.base.keywordSpan, "ONBUILD requires at least one argument");
    return complete(reader.base, { kind: "invalid", known: "ONBUILD" });
  }
  const outer = splitInstruction(line.text, reader.escape, start, end);
  let parts = outer;
  const chain: string[] = [];
  // A loop, since a long chain of ONBUILD would overflow the stack.
  while (toKeyword(parts.keyword.value) === "ONBUILD" && parts.args.value !== "") {
    chain.push(parts.keyword.value);
    parts = splitInstruction(line.text, reader.escape, parts.args.start, parts.args.end);
  }
  const innerProblems: Problem[] = [];
  const innermost = read(raw, parts, reader.escape, innerProblems, true);
  for (const problem of innerProblems) if (problem.phase === "parse") reader.problems.push(problem);
  checkFlags(reader);
  const args = [...chain, parts.keyword.value, ...innermost.args];
  const instruction: Instruction =
    chain.length === 0
      ? innermost
      : { ...readBase(raw, outer, "ONBUILD", true), args: args.slice(1), kind: "invalid", known: "ONBUILD" };
  const inner = trimSpace(outer.keyword.value).toUpperCase();
  if (inner === "ONBUILD") {
    const buildkit = "Chaining ONBUILD via `ONBUILD ONBUILD` isn't allowed";
    report(reader, "onbuild-trigger", instruction.keywordSpan, buildkit, { trigger: inner });
  } else if (inner === "FROM" || inner === "MAINTAINER") {
    const buildkit = `${inner} isn't allowed as an ONBUILD trigger`;
    report(reader, "onbuild-trigger", instruction.keywordSpan, buildkit, { trigger: inner });
  }
  const onbuild: OnbuildInstruction = complete(reader.base, { kind: "onbuild", args, instruction });
  return onbuild;
}

function readBase(raw: RawInstruction, parts: SplitInstruction, keyword: Keyword | undefined, trigger: boolean): InstructionBase {
  const { line } = raw;
  const keywordSpan = toSourceSpan(line, parts.keyword.start, parts.keyword.end);
  return {
    keyword: keyword ?? parts.keyword.value.toUpperCase(),
    keywordSpan,
    span: trigger ? { start: keywordSpan.start, end: raw.span.end } : raw.span,
    argumentsSpan: argumentsSpan(line, parts.args, parts),
    flags: parts.flags.length === 0 ? noFlags : parts.flags.map((token) => readFlag(line, token)),
    args: noArgs,
    json: false,
    heredocs: raw.heredocs,
    line,
    commentsAbove: raw.commentsAbove,
    blankLines: raw.blankLines,
    trigger,
  };
}

// Lists of most instructions are empty, and nobody changes them.
const noFlags: InstructionBase["flags"] = [];
const noArgs: InstructionBase["args"] = [];

function argumentsSpan(line: LogicalText, args: Token, parts: SplitInstruction): Span {
  if (args.end > args.start) return toSourceSpan(line, args.start, args.end);
  const last = parts.flags.at(-1) ?? parts.keyword;
  const { end } = toSourceSpan(line, last.start, last.end);
  return { start: end, end };
}

function unknownInstruction(typed: string, place: Span): Problem {
  const nearest = suggest(typed, keywords, false);
  const hint = nearest === undefined ? "" : ` (did you mean ${nearest}?)`;
  return {
    code: "unknown-instruction",
    phase: "instructions",
    span: place,
    buildkit: `unknown instruction: ${typed}${hint}`,
    params: { instruction: typed, suggestion: nearest ?? "" },
  };
}
