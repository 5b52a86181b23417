import { changedLines } from "./changed-lines.ts";

/**
 * Looks for something that one line alone tells, in one version of a text after the other: where no line of the last version had it, only
 * those that have changed are looked at. The answer is that of a search from the beginning.
 */
export class LineSearch {
  private before = "";
  private found = false;
  private readonly isIn: (text: string) => boolean;

  /** `isIn`: whether some line of a text has it; false for the empty text. */
  constructor(isIn: (text: string) => boolean) {
    this.isIn = isIn;
  }

  in(text: string): boolean {
    if (text !== this.before) {
      this.found = this.isIn(this.found ? text : changedLines(this.before, text));
      this.before = text;
    }
    return this.found;
  }
}

/** The same for words: which of them a text mentions. */
export class WordSearch {
  private before = "";
  private readonly absent = new Set<string>();

  /** `word` has no line break. */
  in(text: string, word: string): boolean {
    if (text !== this.before) {
      const changed = changedLines(this.before, text);
      for (const missed of this.absent) if (changed.includes(missed)) this.absent.delete(missed);
      this.before = text;
    }
    if (this.absent.has(word)) return false;
    const found = text.includes(word);
    if (!found) this.absent.add(word);
    return found;
  }
}
