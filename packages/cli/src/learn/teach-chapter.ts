import { lineAt, parseSyntax, renderProblem } from "@plimsoll/core";
import {
  answerOf,
  type CourseAnswer,
  type CourseChapter,
  type CourseFigures,
  courseFigures,
  type CourseProject,
  editLine,
  isRightAnswer,
  readCourseAnswer,
} from "@plimsoll/core/explain";
import { formatBytes } from "@plimsoll/core/plan";
import { writeOutput } from "../output.ts";
import { wrapText } from "../wrap-text.ts";
import { figuresLines, type FiguresPage, summaryOf } from "./figures-lines.ts";
import type { Choice, Learner } from "./learner.ts";
import { learnText } from "./learn-text.ts";
import { editWith } from "./own-editor.ts";

export interface Classroom {
  readonly learner: Learner;
  readonly page: FiguresPage;
  /** The learner's editor, where there is one. */
  readonly editor: string | undefined;
  /** Questions of chapters, without those about edits. */
  readonly score: { asked: number; right: number };
}

/** What the learner wants after a chapter; "end": their input has ended. */
export type AfterChapter = "next" | "leave" | "end" | "interrupted";

/** Tells a chapter, asks its question, and lets the learner change the Dockerfile as long as they like. */
export async function teachChapter(chapter: CourseChapter, place: string, room: Classroom): Promise<AfterChapter> {
  const { page } = room;
  const { language, style } = page;
  const text = learnText[language];
  const words = chapter.text[language];
  say(["", style.bold(place), ""]);
  for (const paragraph of words.lesson) say([...wrapped(paragraph, page), ""]);
  showProject(chapter.project, page);
  const figures = courseFigures(chapter.project);
  const asked = await askQuestion(chapter, figures, words.question, room);
  if (typeof asked === "string") return asked;
  room.score.asked += 1;
  if (asked.right) room.score.right += 1;
  say([...wrapped(words.why, page), "", ...figuresLines(figures, chapter.question, page), ""]);
  const after = await letChange(chapter, room);
  if (after === "next") {
    const commands = chapter.concepts.map((id) => `\`plimsoll explain ${id}\``).join(", ");
    say(["", ...wrapped(text.readOn(commands), page)]);
  }
  return after;
}

const patience = 5;

/** Two tries, then the engine's answer. */
async function askQuestion(
  chapter: CourseChapter,
  figures: CourseFigures,
  question: string,
  { learner, page }: Classroom,
): Promise<{ readonly right: boolean } | "end" | "interrupted"> {
  const { language } = page;
  const text = learnText[language];
  const right = answerOf(chapter.question, figures);
  let unread = 0;
  for (let tries = 0; tries < 2;) {
    const reply = await learner.ask(prompt(`${question} (${text.answerForm[chapter.question]})`, page));
    if (reply.kind !== "text") return reply.kind;
    const given = readAnswer(chapter.question, reply.text, chapter.project, page);
    if ("why" in given) {
      say(wrapped(given.why, page));
      // A pipe may say the same for ever.
      unread += 1;
      if (unread === patience) break;
      continue;
    }
    if (isRightAnswer(chapter.question, given, right)) {
      say([page.style.good(text.right)]);
      return { right: true };
    }
    tries += 1;
    if (tries === 1) say([text.wrongOnce, ...wrapped(chapter.text[language].hint, page)]);
  }
  say([page.style.prose(text.wrong(text.answer(right)))]);
  return { right: false };
}

/** What was answered, or why nobody can tell. */
function readAnswer(
  question: CourseChapter["question"],
  typed: string,
  { dockerfile }: CourseProject,
  { language }: FiguresPage,
): CourseAnswer | { readonly why: string } {
  const text = learnText[language];
  const given = readCourseAnswer(question, typed);
  if (given === undefined) return { why: text.unread[question] };
  const lines = linesOf(dockerfile).length;
  const beyond = given.kind === "lines" ? given.lines.find((line) => line < 1 || line > lines) : undefined;
  return beyond === undefined ? given : { why: text.noLine(beyond, lines) };
}

async function letChange(chapter: CourseChapter, room: Classroom): Promise<AfterChapter> {
  const { learner, page } = room;
  const text = learnText[page.language];
  let project = chapter.project;
  for (;;) {
    const choices: Choice[] = chapter.edits.map(({ id }) => ({ value: id, label: chapter.text[page.language].edits[id] ?? id }));
    choices.push({ value: "line", label: text.ownLine });
    if (room.editor !== undefined && learner.hasTerminal) choices.push({ value: "editor", label: text.ownEditor });
    choices.push({ value: "next", label: text.next }, { value: "leave", label: text.leave });
    const reply = await learner.choose(text.change, choices);
    if (reply.kind !== "text") return reply.kind;
    if (reply.text === "next" || reply.text === "leave") return reply.text;
    const changed = await changedProject(reply.text, chapter, project, room);
    if (typeof changed === "string") return changed;
    if (changed === undefined) continue;
    const ended = await compare(chapter, project, changed, room);
    if (ended !== undefined) return ended;
    project = changed;
  }
}

/** The project as the learner wants it; undefined when nothing comes of it, which is told. */
async function changedProject(
  wanted: string,
  chapter: CourseChapter,
  project: CourseProject,
  { learner, page, editor }: Classroom,
): Promise<CourseProject | "end" | "interrupted" | undefined> {
  const text = learnText[page.language];
  const edit = chapter.edits.find(({ id }) => id === wanted);
  if (edit !== undefined) {
    // Edits are written for the first version of the Dockerfile.
    const { id: _, ...parts } = edit;
    return { ...chapter.project, ...parts };
  }
  if (wanted === "line") {
    for (let tries = 0; tries < patience; tries++) {
      const reply = await learner.ask(prompt(text.lineForm, page));
      if (reply.kind !== "text") return reply.kind;
      if (reply.text.trim() === "") return undefined;
      const edit = editLine(project.dockerfile, reply.text);
      const changed =
        edit.kind === "edited"
          ? takenOver(edit.text, project, page)
          : { why: edit.kind === "no-line" ? text.noLine(edit.line, edit.lines) : text.badEdit[edit.kind] };
      if (!("why" in changed)) return changed;
      say(wrapped(changed.why, page));
    }
    return undefined;
  }
  const dockerfile = editor === undefined ? undefined : editWith(editor, project.dockerfile);
  const changed = dockerfile === undefined ? { why: text.editorFailed(editor ?? "") } : takenOver(dockerfile, project, page);
  if (!("why" in changed)) return changed;
  say(wrapped(changed.why, page));
  return undefined;
}

/** The project with another Dockerfile, or why it stays as it was. */
function takenOver(
  dockerfile: string,
  project: CourseProject,
  { language }: FiguresPage,
): CourseProject | { readonly why: string } {
  const text = learnText[language];
  if (dockerfile === project.dockerfile) return { why: text.unchanged };
  const [problem] = courseFigures({ ...project, dockerfile }).problems;
  if (problem === undefined) return { ...project, dockerfile };
  const line = lineAt(parseSyntax(dockerfile).source, problem.span.start) + 1;
  return { why: text.refused(line, renderProblem(problem, language)) };
}

/** Asks the question about the learner's version, and shows what was and what is. */
async function compare(
  chapter: CourseChapter,
  before: CourseProject,
  after: CourseProject,
  room: Classroom,
): Promise<"end" | "interrupted" | undefined> {
  const { page, learner } = room;
  const text = learnText[page.language];
  const figures = courseFigures(after);
  const right = answerOf(chapter.question, figures);
  const old = courseFigures(before);
  say([""]);
  showProject(after, page);
  let isRight = false;
  for (let tries = 0; tries < patience; tries++) {
    const reply = await learner.ask(prompt(text.again(chapter.text[page.language].question), page));
    if (reply.kind !== "text") return reply.kind;
    if (reply.text.trim() === "") break;
    const given = readAnswer(chapter.question, reply.text, after, page);
    if (!("why" in given)) {
      isRight = isRightAnswer(chapter.question, given, right);
      break;
    }
    say(wrapped(given.why, page));
  }
  const verdict = isRight ? page.style.good(text.right) : page.style.prose(text.wrong(text.answer(right)));
  const sums = [
    `${text.before}: ${text.answer(answerOf(chapter.question, old))}. ${summaryOf(old, page.language)}`,
    `${text.now}: ${text.answer(right)}. ${summaryOf(figures, page.language)}`,
  ];
  const table = figuresLines(figures, chapter.question, page).slice(0, -1);
  say([verdict, "", ...table, "", ...sums.flatMap((sum) => wrapped(sum, page)), ""]);
  return undefined;
}

function showProject({ dockerfile, ignore, files }: CourseProject, page: FiguresPage): void {
  const text = learnText[page.language];
  const lines = linesOf(dockerfile);
  const list = files.map(({ path, bytes }) => `${path} (${formatBytes(bytes)})`).join(", ");
  say([
    ...lines.map((line, index) => `  ${page.style.dim(String(index + 1).padStart(2))}  ${line}`.trimEnd()),
    "",
    ...(list === "" ? [] : wrapText(`${text.files}: ${list}`, page.columns)),
    ...(ignore === "" ? [] : [`${text.ignoreFile}: ${ignore.trim().split("\n").join(", ")}`]),
    "",
  ]);
}

function linesOf(dockerfile: string): readonly string[] {
  return dockerfile.replace(/\n$/, "").split("\n");
}

function wrapped(text: string, { style, columns }: FiguresPage): readonly string[] {
  return wrapText(text, columns).map((line) => style.prose(line));
}

/** A question, as wide as the page: a prompt puts two columns before it. */
function prompt(text: string, page: FiguresPage): string {
  return wrapped(text, { ...page, columns: page.columns - 4 }).join("\n");
}

function say(lines: readonly string[]): void {
  writeOutput(`${lines.join("\n")}\n`);
}
