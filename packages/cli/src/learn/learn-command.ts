import { suggest } from "@plimsoll/core";
import { course } from "@plimsoll/core/explain";
import { padTo, visibleText } from "../display-width.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { formatNote } from "../note.ts";
import { isTerminal, writeError, writeOutput } from "../output.ts";
import type { CommandContext } from "../program.ts";
import { loadStyle, wantsColor } from "../style.ts";
import { terminalColumns } from "../terminal-columns.ts";
import { wrapText } from "../wrap-text.ts";
import type { LearnOptions } from "./define-learn.ts";
import type { FiguresPage } from "./figures-lines.ts";
import type { Learner } from "./learner.ts";
import { learnText } from "./learn-text.ts";
import { editorOf } from "./own-editor.ts";
import { type Classroom, teachChapter } from "./teach-chapter.ts";

/** `plimsoll learn`: the course in the terminal. */
export async function learnCommand(options: LearnOptions, { language, environment }: CommandContext): Promise<ExitCode> {
  const text = learnText[language];
  const ids = course.map(({ id }) => id);
  const first = options.chapter === undefined ? 0 : ids.indexOf(options.chapter);
  if (first === -1) {
    const wanted = options.chapter ?? "";
    const note = text.unknownChapter(wanted, suggest(wanted, ids), ids);
    writeError(formatNote({ path: undefined, line: undefined, ...note }));
    return exitCodes.broken;
  }
  const style = await loadStyle(wantsColor(environment, isTerminal(1)));
  const page: FiguresPage = { language, style, columns: Math.min(100, terminalColumns(environment)) };
  if (options.list === true) {
    const width = Math.max(...ids.map((id) => id.length));
    writeOutput(course.map(({ id, text: words }) => `${padTo(id, width)}  ${words[language].title}\n`).join(""));
    return exitCodes.clean;
  }
  const learner = await learnerOf(options.plain === true, page);
  const room: Classroom = { learner, page, editor: editorOf(environment), score: { asked: 0, right: 0 } };
  writeOutput(`${text.welcome.flatMap((line) => wrapText(line, page.columns)).join("\n")}\n`);
  try {
    for (const [index, chapter] of course.entries()) {
      if (index < first) continue;
      const place = text.chapter(index + 1, course.length, chapter.text[language].title);
      const after = await teachChapter(chapter, place, room);
      if (after === "interrupted") return exitCodes.interrupted;
      if (after !== "next") break;
    }
  } finally {
    learner.close();
  }
  const { asked, right } = room.score;
  const end = [...(asked === 0 ? [] : [text.done(right, asked)]), ...wrapText(text.notStored, page.columns)];
  writeOutput(`\n${end.map((line) => style.prose(line)).join("\n")}\n`);
  return exitCodes.clean;
}

/** Prompts that move the cursor need a terminal on both sides, and one that has room for a line. */
async function learnerOf(plain: boolean, { language, style }: FiguresPage): Promise<Learner> {
  const hasTerminal = isTerminal(1) && process.stdin.isTTY;
  if (plain || !hasTerminal || process.env["TERM"] === "dumb" || !(process.stdout.columns >= 40)) {
    const { plainLearner } = await import("./plain-learner.ts");
    return plainLearner(hasTerminal, (typed, choices) => style.prose(visibleText(learnText[language].noChoice(typed, choices))));
  }
  return (await import("./terminal-learner.ts")).terminalLearner();
}
