import type { LearnText } from "./learn-text.ts";

export const englishLearnText: LearnText = {
  help: {
    description:
      "A short course: six small Dockerfiles, a question about each, and edits to try. The answers are calculated from the Dockerfile that " +
      "you see, with the same engine as `plimsoll plan` and `plimsoll rebuild`. Nothing is built, and no file of yours is touched.",
    list: "list the chapters",
    chapter: "begin with this chapter",
    plain: "ask line by line, without moving the cursor (always so without a terminal)",
    examples: `Examples:
  plimsoll learn                         from the beginning
  plimsoll learn --chapter cache-order   one chapter, and those behind it
  printf '3\\n' | plimsoll learn          answers from a pipe

Exit codes: 0 finished or left, 2 wrong use, 130 interrupted with Ctrl-C`,
  },
  welcome: [
    "Six chapters, a few minutes each. Every chapter has a Dockerfile and a question; then you change the Dockerfile and see what follows.",
    "The answers are calculated, not looked up: they fit your edits too. Ctrl-C leaves at any time.",
  ],
  chapter: (number, of, title) => `Chapter ${number} of ${of}: ${title}`,
  files: "Files beside it",
  ignoreFile: "Its .dockerignore",
  answerForm: {
    layers: "a number",
    sent: "a number",
    rebuilt: "line numbers, such as 2 5, or none",
    image: "line numbers, such as 2 5",
    starts: "the name of a program",
    largest: "a line number",
  },
  answer: (answer) => {
    switch (answer.kind) {
      case "number":
        return String(answer.value);
      case "program":
        return answer.name === "" ? "none" : `\`${answer.name}\``;
      case "lines":
        return answer.lines.length === 0 ? "none" : `${answer.lines.length === 1 ? "line" : "lines"} ${answer.lines.join(", ")}`;
    }
  },
  unread: {
    layers: "That is not one number. Type one, such as 7.",
    sent: "That is not one number. Type one, such as 7.",
    rebuilt: "There is no line number in that. Type numbers such as 2 5, or none.",
    image: "There is no line number in that. Type numbers such as 2 5.",
    starts: "That names no program. Type a name, such as nginx.",
    largest: "There is no line number in that. Type one, such as 7.",
  },
  noLine: (line, lines) => `There is no line ${line}: the Dockerfile has ${lines === 1 ? "1 line" : `${lines} lines`}.`,
  noChoice: (typed, choices) =>
    `${typed === "" ? "An empty answer" : `\`${typed}\``} is none of these. Type a number from 1 to ${choices}.`,
  right: "Right.",
  wrongOnce: "Not yet. One more try:",
  wrong: (answer) => `The engine says: ${answer}.`,
  columns: { line: "line", instruction: "instruction", layer: "layer", change: "after the change" },
  states: { cached: "reused", rebuilt: "runs again", depends: "may run again", unused: "not needed" },
  leftBehind: "left behind",
  summary: ({ sent }, { image, sent: bytes }) => {
    const size = image === undefined ? "the size of its layers is not known before a build" : `its layers hold ${image}`;
    return `The image: ${size}. Sent from the context: ${sent.files === 1 ? "1 file" : `${sent.files} files`}, ${bytes}.`;
  },
  before: "Before",
  now: "Now",
  change: "Change something?",
  ownLine: "type a line of your own",
  ownEditor: "open the Dockerfile in your editor",
  next: "go on",
  leave: "leave the course",
  lineForm: "`3 COPY app.py ./` replaces line 3, `+3 RUN true` adds one behind it, `-3` takes it out; an empty answer goes back",
  badEdit: {
    "no-number": "An edit begins with the number of a line: `3`, `+3` or `-3`.",
    "no-text": "Nothing stands behind the number: write the new line there, such as `3 RUN true`.",
    "too-much": "`-` takes a line out: nothing may stand behind its number.",
  },
  unchanged: "Nothing was changed.",
  refused: (line, message) => `BuildKit would refuse line ${line}: ${message} The Dockerfile stays as it was.`,
  editorFailed: (editor) => `\`${editor}\` could not be run. The Dockerfile stays as it was.`,
  again: (question) => `The same question for your version (an empty answer skips it). ${question}`,
  readOn: (commands) => `Read on: ${commands}`,
  done: (right, asked) => `You answered ${right} of ${asked} ${asked === 1 ? "question" : "questions"} right.`,
  notStored: "Your progress is not stored; `plimsoll learn --chapter <id>` continues anywhere.",
  unknownChapter: (id, near, all) => ({
    message: `there is no chapter \`${id}\``,
    help: near === undefined ? `There are: ${all.join(", ")}.` : `Did you mean \`${near}\`?`,
  }),
};
