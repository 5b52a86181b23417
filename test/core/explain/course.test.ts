import {
  answerOf,
  course,
  type CourseChapter,
  courseFigures,
  editLine,
  isRightAnswer,
  readCourseAnswer,
} from "@plimsoll/core/explain";
import { describe, expect, test } from "vitest";

function chapterNamed(id: string): CourseChapter {
  return course.find((chapter) => chapter.id === id)!;
}

/** What the engine answers for the chapter, and for each of its edits. */
function answers(id: string): readonly unknown[] {
  const { project, question, edits } = chapterNamed(id);
  return [{}, ...edits].map((edit) => {
    const answer = answerOf(question, courseFigures({ ...project, ...edit }));
    return answer.kind === "lines" ? answer.lines : answer.kind === "number" ? answer.value : answer.name;
  });
}

describe("the engine's answers", () => {
  test.each([
    ["image-and-layers", [3, 4, 3]],
    ["cache-order", [[3, 4], [5], []]],
    ["build-context", [8, 5, 3]],
    [
      "multi-stage",
      [
        [7, 8],
        [2, 3, 4, 5],
        [2, 3, 4, 7],
      ],
    ],
    ["what-starts", ["sh", "python", "python"]],
    ["size", [[4], [2], [4]]],
  ])("%s", (id, expected) => {
    expect(answers(id)).toEqual(expected);
  });

  test("every edit changes something that is shown", () => {
    for (const { project, edits } of course) {
      for (const { id, ...parts } of edits) {
        expect([id, courseFigures({ ...project, ...parts }).problems]).toEqual([id, []]);
        expect(courseFigures({ ...project, ...parts })).not.toEqual(courseFigures(project));
      }
    }
  });

  test("follow an edit of the learner's own", () => {
    const { project, question } = chapterNamed("cache-order");
    const edit = editLine(project.dockerfile, "3 COPY requirements.txt ./");
    const dockerfile = edit.kind === "edited" ? edit.text : "";
    expect(answerOf(question, courseFigures({ ...project, dockerfile }))).toEqual({ kind: "lines", lines: [] });
    expect(courseFigures({ ...project, dockerfile: "FROM a\nFOO\n" }).problems).toHaveLength(1);
  });

  test("a chmod weighs as much as the files that it touches", () => {
    const { project, edits } = chapterNamed("size");
    expect(courseFigures(project).image.likely).toBe(378_000_000);
    expect(courseFigures({ ...project, ...edits[0], dockerfile: edits[0]!.dockerfile! }).image.likely).toBe(189_000_000);
  });
});

test("answers are read as people write them", () => {
  expect(readCourseAnswer("rebuilt", "4,3 and 3")).toEqual({ kind: "lines", lines: [3, 4] });
  expect(readCourseAnswer("rebuilt", "없음")).toEqual({ kind: "lines", lines: [] });
  expect(readCourseAnswer("rebuilt", "all")).toBeUndefined();
  expect(readCourseAnswer("layers", "3개")).toEqual({ kind: "number", value: 3 });
  expect(readCourseAnswer("layers", "3 4")).toBeUndefined();
  expect(readCourseAnswer("starts", "`/bin/sh`")).toEqual({ kind: "program", name: "sh" });
  expect(readCourseAnswer("starts", "셸")).toEqual({ kind: "program", name: "sh" });
  expect(readCourseAnswer("starts", "  ")).toBeUndefined();
});

test("one of several lines as large is right", () => {
  const right = { kind: "lines", lines: [2, 4] } as const;
  expect(isRightAnswer("largest", { kind: "lines", lines: [4] }, right)).toBe(true);
  expect(isRightAnswer("largest", { kind: "lines", lines: [3] }, right)).toBe(false);
  expect(isRightAnswer("largest", { kind: "lines", lines: [] }, right)).toBe(false);
  expect(isRightAnswer("rebuilt", { kind: "lines", lines: [4] }, right)).toBe(false);
});

test("a line is replaced, added or taken out", () => {
  const text = "FROM a\nRUN b\n";
  const edited = (now: string) => ({ kind: "edited", text: now });
  expect(editLine(text, "2 RUN c")).toEqual(edited("FROM a\nRUN c\n"));
  expect(editLine(text, "2: RUN c")).toEqual(edited("FROM a\nRUN c\n"));
  expect(editLine(text, "+2 USER 1")).toEqual(edited("FROM a\nRUN b\nUSER 1\n"));
  expect(editLine(text, "+0 ARG x")).toEqual(edited("ARG x\nFROM a\nRUN b\n"));
  expect(editLine(text, "-2")).toEqual(edited("FROM a\n"));
  for (const wrong of ["", "RUN c", "3x"]) expect(editLine(text, wrong)).toEqual({ kind: "no-number" });
  for (const wrong of ["3 RUN c", "-3", "+3 x"]) expect(editLine(text, wrong)).toEqual({ kind: "no-line", line: 3, lines: 2 });
  expect(editLine(text, "0 RUN c")).toEqual({ kind: "no-line", line: 0, lines: 2 });
  for (const wrong of ["2", "2:", "+2 "]) expect(editLine(text, wrong)).toEqual({ kind: "no-text" });
  expect(editLine(text, "-2 RUN b")).toEqual({ kind: "too-much" });
});
