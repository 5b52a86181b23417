import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { lastStartingBy } from "../text/last-starting-by.ts";
import type { SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";
import type { Finding } from "./finding.ts";

/** Something found in a file. */
export interface Mark {
  /** What was found: `fingerprintName` of a finding, `syntax/<code>` of a problem. */
  readonly name: string;
  readonly span: Span;
}

export interface FingerprintInput {
  /** Of the file, from the top of the project, with `/`. */
  readonly path: string;
  readonly source: SourceText;
  /** Ascending. */
  readonly instructions: readonly { readonly span: Span }[];
}

/** Changes whenever the same file would get other fingerprints: every baseline would have to be written anew. */
const version = "plimsoll/1";

/**
 * A name for each mark that outlives edits elsewhere in the file: 32 hex digits made of the path, what was found, the marked text and the text
 * of its instruction without their layout, and the number among those that are equal in all of that. The order of the answer is that of the
 * marks. Cost is linear in the text and the marks.
 */
export function fingerprintsOf(marks: readonly Mark[], { path, source, instructions }: FingerprintInput): readonly string[] {
  const instructionHashes = new Map<number, string>();
  const seen = new Map<string, number>();
  const hashOfInstruction = (index: number): string => {
    const known = instructionHashes.get(index);
    if (known !== undefined) return known;
    const instruction = instructions[index];
    const made = instruction === undefined ? "" : hash(withoutLayout(source.text, instruction.span));
    instructionHashes.set(index, made);
    return made;
  };
  const inOrder = marks.map((_, index) => index).sort((a, b) => marks[a]!.span.start - marks[b]!.span.start);
  const fingerprints: string[] = [];
  for (const index of inOrder) {
    const { name, span } = marks[index]!;
    const around = hashOfInstruction(instructionAt(instructions, span.start));
    const key = hash([version, path, name, withoutLayout(source.text, span), around].join("\0"));
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    fingerprints[index] = count === 0 ? key : hash(`${key}\0${count}`);
  }
  return fingerprints;
}

/** The rule, and the code where the rule stands for several and the finding is one of them. A further source of the rule changes nothing. */
export function fingerprintName(finding: Pick<Finding, "rule" | "codes">, sources: readonly unknown[]): string {
  const [code] = finding.codes;
  return finding.codes.length === 1 && sources.length > 1 ? `${finding.rule}/${code}` : finding.rule;
}

/**
 * The text on one line: continuations, comment lines between them, line ends and blanks count as one blank. A `#` line of a heredoc goes too,
 * which costs nothing: the rest of the text still tells.
 */
export function withoutLayout(text: string, { start, end }: Span): string {
  const lines = text.slice(start, end).split("\n");
  return lines
    .filter((line, index) => index === 0 || !/^\s*#/.test(line))
    .map((line) => line.trim())
    .map((line, index, all) => (index < all.length - 1 && /[\\`]$/.test(line) ? line.slice(0, -1) : line))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Index of the instruction that holds the offset; -1 outside of all, as in a comment between two. */
function instructionAt(instructions: readonly { readonly span: Span }[], offset: number): number {
  const index = lastStartingBy(instructions, offset);
  const found = instructions[index];
  return found !== undefined && offset <= found.span.end ? index : -1;
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}
