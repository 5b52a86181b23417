import type { CommandNode, CommandTrees } from "./command-trees.ts";
import type { GeneratedFile } from "./generated-file.ts";

interface Words {
  readonly name: string;
  readonly synopsis: string;
  readonly description: string;
  readonly commands: string;
  readonly options: string;
  readonly exit: string;
  readonly manual: string;
  readonly about: string;
}

const words: Readonly<Record<"en" | "ko", Words>> = {
  en: {
    name: "NAME",
    synopsis: "SYNOPSIS",
    description: "DESCRIPTION",
    commands: "COMMANDS",
    options: "OPTIONS",
    exit: "EXAMPLES",
    manual: "User Commands",
    about: "lint Dockerfiles, and predict layers, rebuilds and sizes",
  },
  ko: {
    name: "이름",
    synopsis: "사용법",
    description: "설명",
    commands: "명령",
    options: "옵션",
    exit: "예",
    manual: "사용자 명령",
    about: "Dockerfile을 검사하고 레이어, 다시 빌드할 단계, 크기를 예측합니다",
  },
};

/** `plimsoll(1)` in both languages: where the package's `man` and a Korean `ko/man1` look for it. */
export function manPages(trees: CommandTrees, version: string): readonly GeneratedFile[] {
  return [
    { path: "packages/cli/man/plimsoll.1", content: pageOf(trees.en, words.en, version) },
    { path: "packages/cli/man/ko/man1/plimsoll.1", content: pageOf(trees.ko, words.ko, version) },
  ];
}

function pageOf(program: CommandNode, text: Words, version: string): string {
  const lines = [
    `.TH PLIMSOLL 1 "" "plimsoll ${version}" "${text.manual}"`,
    `.SH ${text.name}`,
    `plimsoll \\- ${roff(text.about)}`,
    `.SH ${text.synopsis}`,
    ...program.commands.flatMap(({ usage }) => [`.nf`, `\\fB${roff(usage)}\\fR`, `.fi`]),
    `.SH ${text.description}`,
    ...paragraph(program.description),
    `.SH ${text.options}`,
    ...optionLines(program),
    `.SH ${text.commands}`,
    ...program.commands.flatMap(commandLines),
    `.SH ${text.exit}`,
    ...verbatim(program.after),
  ];
  return `${lines.join("\n")}\n`;
}

function commandLines(command: CommandNode): readonly string[] {
  return [
    `.SS "plimsoll ${command.name}"`,
    ...paragraph(command.description === "" ? command.summary : command.description),
    ...command.arguments.flatMap(({ term, description }) => item(term, description)),
    ...optionLines(command),
    ...(command.after === "" ? [] : [".PP", ...verbatim(command.after)]),
  ];
}

function optionLines({ groups }: CommandNode): readonly string[] {
  return groups.flatMap(({ title, options }) => [
    ...(title === "" ? [] : [".PP", `\\fI${roff(title)}\\fR`]),
    ...options.flatMap(({ flags, description }) => item(flags, description)),
  ]);
}

function item(term: string, about: string): readonly string[] {
  return [".TP", `\\fB${roff(term)}\\fR`, ...paragraph(about)];
}

function paragraph(text: string): readonly string[] {
  return text.split("\n").map(roff);
}

function verbatim(text: string): readonly string[] {
  return [".nf", ...text.split("\n").map(roff), ".fi"];
}

/** Text as roff takes it: a backslash, a hyphen and a quote stand for themselves, also at the start of a line. */
function roff(text: string): string {
  const escaped = text
    .replaceAll("\\", "\\e")
    .replaceAll("-", "\\-")
    .replaceAll("`", "\\(ga")
    .replaceAll("'", "\\(aq")
    .replaceAll("~", "\\(ti")
    .replaceAll("^", "\\(ha");
  return escaped.replace(/^[.]/, "\\&.");
}
