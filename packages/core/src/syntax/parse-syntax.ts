import { createSourceText, type SourceText } from "../text/source-text.ts";
import type { Span } from "../text/span.ts";
import { utf8Length } from "../text/utf8.ts";
import { skipSpace, trimEndOffset, trimSpace } from "../text/white-space.ts";
import { type Directives, readDirectives } from "./directives.ts";
import { findHeredocs, type Heredoc, type LocatedMarker } from "./heredoc.ts";
import { HeredocTerminators } from "./heredoc-terminators.ts";
import { readJsonArray } from "./json-array.ts";
import { toKeyword } from "./keywords.ts";
import { type LogicalText, type TextRun, toSourceSpan } from "./logical-text.ts";
import type { Problem } from "./problem.ts";
import { splitInstruction, type SplitInstruction } from "./split-instruction.ts";
import type { Comment, Piece, RawInstruction, SyntaxTree } from "./syntax-tree.ts";

/** BuildKit's scanner holds 64 KiB, line break included. */
const maxLineBytes = 65_535;

/**
 * Cuts a Dockerfile into instructions exactly where BuildKit's parser does (frontend/dockerfile/parser/parser.go). Total:
 * whatever the text, there is a tree, and what BuildKit would refuse stands in `problems`. Linear in the text.
 */
export function parseSyntax(text: string): SyntaxTree {
  const source = createSourceText(text);
  const directives = readDirectives(text);
  const { comments, instructions, pieces, problems: found } = segment(source, directives);
  const problems = [...directives.problems, ...found];
  if (instructions.length === 0) problems.push(emptyFile(source));
  return { source, directives, comments, instructions, pieces, problems };
}

/** The pieces of a text alone, to which the directives of the file apply. */
export function segment(
  source: SourceText,
  directives: Directives,
): Pick<SyntaxTree, "comments" | "instructions" | "pieces" | "problems"> {
  const segmenter = new Segmenter(source, directives);
  segmenter.run();
  const { comments, instructions, pieces, problems } = segmenter;
  return { comments, instructions, pieces, problems };
}

function emptyFile(source: SourceText): Problem {
  const buildkit = source.text === "" ? "the Dockerfile cannot be empty" : "file with no instructions";
  const end = source.text.length;
  return { code: "empty-file", phase: "parse", span: { start: end, end }, buildkit, params: {} };
}

interface JoinedLine {
  readonly text: LogicalText;
  readonly start: number;
  /** End of the last line read, before its line break. */
  readonly end: number;
  readonly blankLines: readonly Span[];
}

/** Most instructions have none of what they may have: they share this list. */
const none: readonly never[] = [];

/** State with identity: the reading position. */
class Segmenter {
  readonly instructions: RawInstruction[] = [];
  readonly comments: Comment[] = [];
  readonly pieces: Piece[] = [];
  readonly problems: Problem[] = [];
  private line = 0;
  private above: Comment[] = [];
  private pieceStart = 0;
  /** After a heredoc that never ends, lines up to the next keyword are taken for its body and not reported again. */
  private skippingBody = false;
  private readonly terminators: HeredocTerminators;
  private readonly source: SourceText;
  private readonly directives: Directives;
  private readonly escapeCode: number;

  constructor(source: SourceText, directives: Directives) {
    this.source = source;
    this.directives = directives;
    this.terminators = new HeredocTerminators(source);
    this.escapeCode = directives.escape.charCodeAt(0);
  }

  run(): void {
    const directiveStarts = new Set(this.directives.all.map((directive) => directive.span.start));
    const { text, lineStarts } = this.source;
    while (this.line < lineStarts.length) {
      const lineStart = this.lineStart(this.line);
      if (lineStart >= text.length) break;
      const end = this.contentEnd(this.line);
      this.checkLength(this.line);
      const start = skipSpace(text, lineStart, end);
      if (start === end) {
        this.line++;
        this.addPiece("blank", this.lineStart(this.line));
      } else if (text.charCodeAt(start) === 35) {
        const isDirective = directiveStarts.has(start);
        if (!isDirective) this.addComment(start, end, false);
        this.line++;
        this.addPiece(isDirective ? "directive" : "comment", this.lineStart(this.line));
      } else {
        this.readInstruction(start);
      }
    }
    if (this.pieceStart < text.length) this.addPiece("blank", text.length);
  }

  private readInstruction(start: number): void {
    const joined = this.joinLines(start);
    const parts = splitInstruction(joined.text.text, this.directives.escape);
    if (this.skippingBody && toKeyword(parts.keyword.value) === undefined) {
      this.addPiece("blank", this.lineStart(this.line));
      return;
    }
    this.skippingBody = false;
    const heredocs = this.readHeredocs(joined, parts);
    const last = heredocs.at(-1);
    const end = last === undefined ? joined.end : last.terminatorSpan.end;
    this.instructions.push({
      span: { start: joined.start, end },
      line: joined.text,
      parts,
      heredocs,
      commentsAbove: this.above.length === 0 ? none : this.above,
      blankLines: joined.blankLines,
    });
    if (this.above.length > 0) this.above = [];
    this.addPiece("instruction", this.lineStart(this.line));
  }

  /** Joins the lines of one instruction; `this.line` is the line after them when it returns. */
  private joinLines(start: number): JoinedLine {
    const { text } = this.source;
    let end = this.contentEnd(this.line);
    let kept = this.withoutContinuation(start, end);
    this.line++;
    if (kept === undefined) {
      const runs = [{ at: 0, source: start }];
      return { text: { text: text.slice(start, end), runs }, start, end, blankLines: none };
    }
    const runs: TextRun[] = [{ at: 0, source: start }];
    const chunks = [text.slice(start, kept)];
    let length = kept - start;
    const blankLines: Span[] = [];
    while (kept !== undefined && this.lineStart(this.line) < text.length) {
      const lineStart = this.lineStart(this.line);
      end = this.contentEnd(this.line);
      this.checkLength(this.line);
      this.line++;
      const first = skipSpace(text, lineStart, end);
      if (first < end && text.charCodeAt(first) === 35) {
        this.addComment(first, end, true);
        continue;
      }
      if (first === end) {
        blankLines.push({ start: lineStart, end: lineStart });
        continue;
      }
      kept = this.withoutContinuation(lineStart, end);
      runs.push({ at: length, source: lineStart });
      chunks.push(text.slice(lineStart, kept ?? end));
      length += (kept ?? end) - lineStart;
    }
    return { text: { text: chunks.join(""), runs }, start, end, blankLines };
  }

  /**
   * Where a line ends once its continuation is cut off; undefined when it does not continue. The escape character counts when
   * only blanks and tabs follow it and the character before it is not the escape character too (so three of them do not continue
   * either).
   */
  private withoutContinuation(start: number, end: number): number | undefined {
    const { text } = this.source;
    let at = end;
    while (at > start && (text.charCodeAt(at - 1) === 32 || text.charCodeAt(at - 1) === 9)) at--;
    if (at === start || text.charCodeAt(at - 1) !== this.escapeCode) return undefined;
    if (at - 1 > start && text.charCodeAt(at - 2) === this.escapeCode) return undefined;
    return at - 1;
  }

  private readHeredocs(joined: JoinedLine, parts: SplitInstruction): readonly Heredoc[] {
    if (!joined.text.text.includes("<<") || !this.takesHeredocs(parts)) return none;
    const { markers, error } = findHeredocs(joined.text.text);
    if (error !== undefined) {
      const span = toSourceSpan(joined.text, parts.args.start, parts.args.end);
      this.problems.push({ code: "invalid-heredoc-word", phase: "parse", span, buildkit: error, params: { error } });
      return [];
    }
    const ends: number[] = [];
    for (const marker of markers) {
      const end = this.terminators.find(marker, (ends.at(-1) ?? this.line - 1) + 1);
      if (end === undefined) {
        const span = toSourceSpan(joined.text, marker.start, marker.end);
        const buildkit = "unterminated heredoc";
        this.problems.push({ code: "unterminated-heredoc", phase: "parse", span, buildkit, params: { name: marker.name } });
        this.skippingBody = true;
        return [];
      }
      ends.push(end);
    }
    return markers.map((marker, index) => this.readHeredoc(joined, marker, ends[index]!));
  }

  /** Reads the body from the next line to the terminator's; `this.line` is the line behind that when it returns. */
  private readHeredoc(joined: JoinedLine, marker: LocatedMarker, terminatorLine: number): Heredoc {
    const contentStart = this.lineStart(this.line);
    for (; this.line <= terminatorLine; this.line++) this.checkLength(this.line);
    const lineStart = this.lineStart(terminatorLine);
    const end = this.contentEnd(terminatorLine);
    const { name, fd, expand, chomp } = marker;
    return {
      name,
      fd,
      expand,
      chomp,
      markerSpan: toSourceSpan(joined.text, marker.start, marker.end),
      content: this.source.text.slice(contentStart, lineStart),
      contentSpan: { start: contentStart, end: lineStart },
      terminatorSpan: { start: end - name.length, end },
    };
  }

  /** RUN, COPY and ADD, also behind ONBUILD, but not in JSON form. */
  private takesHeredocs(parts: SplitInstruction): boolean {
    const isTrigger = toKeyword(parts.keyword.value) === "ONBUILD";
    const { keyword, args } = isTrigger ? splitInstruction(parts.args.value, this.directives.escape) : parts;
    const known = toKeyword(keyword.value);
    return (known === "RUN" || known === "COPY" || known === "ADD") && readJsonArray(args.value) === undefined;
  }

  private addComment(start: number, end: number, insideInstruction: boolean): void {
    const { text } = this.source;
    const span = { start, end: trimEndOffset(text, start, end) };
    const comment = { span, text: trimSpace(text.slice(start + 1, end)), insideInstruction };
    this.comments.push(comment);
    if (insideInstruction) return;
    if (comment.text === "") this.above = [];
    else this.above.push(comment);
  }

  private addPiece(kind: Piece["kind"], end: number): void {
    const span = { start: this.pieceStart, end };
    this.pieceStart = end;
    this.pieces.push(kind === "instruction" ? { kind, span, index: this.instructions.length - 1 } : { kind, span });
  }

  private checkLength(line: number): void {
    const start = this.source.lineStarts[line]!;
    const next = this.source.lineStarts[line + 1];
    const end = next === undefined ? this.source.text.length : next - 1;
    // A UTF-16 code unit is at most three bytes of UTF-8, so most lines need no counting.
    if ((end - start) * 3 <= maxLineBytes || utf8Length(this.source.text, start, end) <= maxLineBytes) return;
    const buildkit = `dockerfile line greater than max allowed size of ${maxLineBytes}`;
    const params = { limit: String(maxLineBytes) };
    this.problems.push({ code: "line-too-long", phase: "parse", span: { start, end }, buildkit, params });
  }

  /** Start of a line; the end of the text when there is no such line. The byte order mark is not part of the first line. */
  private lineStart(line: number): number {
    const { text, lineStarts } = this.source;
    if (line === 0) return text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return lineStarts[line] ?? text.length;
  }

  /** End of a line without the "\r" and "\n" that end it. */
  private contentEnd(line: number): number {
    const { text, lineStarts } = this.source;
    const next = lineStarts[line + 1];
    let end = next === undefined ? text.length : next - 1;
    const start = this.lineStart(line);
    while (end > start && text.charCodeAt(end - 1) === 13) end--;
    return end;
  }
}
