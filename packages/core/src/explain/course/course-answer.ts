import type { CourseQuestion } from "./course-chapter.ts";
import type { CourseFigures } from "./course-figures.ts";

/** An answer to a question of the course, of the learner or of the engine. */
export type CourseAnswer =
  /** 1-based line numbers, ascending. */
  | { readonly kind: "lines"; readonly lines: readonly number[] }
  | { readonly kind: "number"; readonly value: number }
  /** Name of a program, without its folder. "" for none. */
  | { readonly kind: "program"; readonly name: string };

/** What the engine says. */
export function answerOf(question: CourseQuestion, { steps, sent, starts }: CourseFigures): CourseAnswer {
  switch (question) {
    case "layers":
      return { kind: "number", value: steps.filter(({ inImage, layer }) => inImage && layer !== undefined).length };
    case "sent":
      return { kind: "number", value: sent.files };
    case "rebuilt":
      // "depends" runs again too, unless the step before it makes the very same bytes: nobody can count on that.
      return linesOf(steps.filter(({ state }) => state === "rebuilt" || state === "depends").map(({ line }) => line));
    case "image":
      return linesOf(steps.filter(({ inImage, layer }) => inImage && layer !== undefined).map(({ line }) => line));
    case "largest": {
      const weights = steps.flatMap(({ inImage, layer, line }) =>
        inImage && layer !== undefined ? [{ line, bytes: layer.likely }] : [],
      );
      const most = Math.max(...weights.map(({ bytes }) => bytes ?? 0));
      return linesOf(weights.filter(({ bytes }) => bytes === most).map(({ line }) => line));
    }
    case "starts":
      return { kind: "program", name: programName(starts[0] ?? "") };
  }
}

/** What a learner typed; undefined when it is no answer to such a question. */
export function readCourseAnswer(question: CourseQuestion, typed: string): CourseAnswer | undefined {
  const word = typed.trim().toLowerCase();
  const numbers = (word.match(/\d+/g) ?? []).map(Number);
  switch (question) {
    case "layers":
    case "sent":
      return numbers.length === 1 ? { kind: "number", value: numbers[0]! } : undefined;
    case "rebuilt":
    case "image":
    case "largest":
      if (none.has(word)) return linesOf([]);
      return numbers.length === 0 ? undefined : linesOf(numbers);
    case "starts":
      if (none.has(word)) return { kind: "program", name: "" };
      return word === ""
        ? undefined
        : { kind: "program", name: shells.has(word) ? "sh" : programName(word.replace(/["'`[\],]/g, "")) };
  }
}

/** Whether both say the same. Where several lines are as large, each of them is right. */
export function isRightAnswer(question: CourseQuestion, given: CourseAnswer, right: CourseAnswer): boolean {
  if (question === "largest" && given.kind === "lines" && right.kind === "lines")
    return given.lines.length > 0 && given.lines.every((line) => right.lines.includes(line));
  return JSON.stringify(given) === JSON.stringify(right);
}

const none: ReadonlySet<string> = new Set(["none", "nothing", "no", "0", "없음", "없다", "없습니다"]);
const shells: ReadonlySet<string> = new Set(["shell", "the shell", "a shell", "셸"]);

function linesOf(lines: readonly number[]): CourseAnswer {
  return { kind: "lines", lines: [...new Set(lines)].sort((a, b) => a - b) };
}

function programName(word: string): string {
  return word.trim().split(/\s/)[0]!.split("/").at(-1)!;
}
