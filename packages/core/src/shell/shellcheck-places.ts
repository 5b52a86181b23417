import type { TextEdit } from "../text/edit.ts";
import type { Span } from "../text/span.ts";
import type { ShellCheckComment, ShellCheckRange, ShellCheckReplacement } from "./shellcheck-comment.ts";
import type { ShellCheckScript } from "./shellcheck-script.ts";
import { spanIn } from "./shell-text.ts";

/** Finds the places of one script's comments in the file. State with identity: where its lines begin. */
export class ShellCheckPlaces {
  private readonly script: ShellCheckScript;
  private readonly lineStarts: readonly number[];

  constructor(script: ShellCheckScript) {
    this.script = script;
    const starts = [0];
    for (let at = script.text.indexOf("\n"); at !== -1; at = script.text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.lineStarts = starts;
  }

  /** The place of a comment in the file; undefined when it is about what was put in front of the script. */
  spanOf(range: ShellCheckRange): Span | undefined {
    const start = this.inScript(this.offset(range.line, range.column));
    const end = this.inScript(this.offset(range.endLine, range.endColumn));
    if (start === undefined) return undefined;
    const text = this.script.source;
    const last = Math.max(end ?? start, Math.min(start + 1, text.text.length));
    // A place behind the last character is that character's.
    return spanIn(text, Math.min(start, text.text.length - 1), last);
  }

  /** What ShellCheck would write instead; undefined when a part of it lies outside the script or its edits are in each other's way. */
  editsOf({ fix }: ShellCheckComment): readonly TextEdit[] | undefined {
    if (fix === null || fix.replacements.length === 0) return undefined;
    const edits: TextEdit[] = [];
    for (const replacement of fix.replacements) {
      const edit = this.edit(replacement);
      if (edit === undefined) return undefined;
      edits.push(edit);
    }
    edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
    const apart = edits.every((edit, index) => index === 0 || edits[index - 1]!.span.end < edit.span.start + 1);
    const distinct = edits.every(({ span }, index) => index === 0 || edits[index - 1]!.span.start !== span.start);
    return apart && distinct ? edits : undefined;
  }

  /** Whether an edit puts blanks in the place of blanks. */
  isLayout(comment: ShellCheckComment): boolean {
    const replacements = comment.fix?.replacements ?? [];
    return replacements.every((replacement) => {
      const start = this.offset(replacement.line, replacement.column);
      const end = this.offset(replacement.endLine, replacement.endColumn);
      return /^[ \t]*$/.test(replacement.replacement + this.script.text.slice(start, end));
    });
  }

  private edit(replacement: ShellCheckReplacement): TextEdit | undefined {
    const start = this.inScript(this.offset(replacement.line, replacement.column));
    const end = this.inScript(this.offset(replacement.endLine, replacement.endColumn));
    if (start === undefined || end === undefined || replacement.replacement.includes("\n")) return undefined;
    const text = this.script.source;
    if (end > start) return { span: spanIn(text, start, end), text: replacement.replacement };
    // Behind a word is not in front of what follows: a continuation may lie between them.
    const at =
      replacement.insertionPoint === "afterEnd" && start > 0
        ? spanIn(text, start - 1, start).end
        : spanIn(text, start, start).start;
    return { span: { start: at, end: at }, text: replacement.replacement };
  }

  private offset(line: number, column: number): number {
    const start = this.lineStarts[line - 1] ?? this.script.text.length;
    const end = this.lineStarts[line] ?? this.script.text.length + 1;
    let at = start;
    for (let left = column - 1; left > 0 && at < end - 1; left--) at += this.script.text.codePointAt(at)! > 0xffff ? 2 : 1;
    return at;
  }

  private inScript(offset: number): number | undefined {
    const part = this.script.parts.find(({ at, length }) => offset >= at && offset <= at + length);
    return part === undefined ? undefined : part.from + offset - part.at;
  }
}
