import type { CommandNode, CommandTrees } from "./command-trees.ts";
import type { GeneratedFile } from "./generated-file.ts";

interface Words {
  readonly title: string;
  readonly intro: string;
  readonly usage: string;
  readonly forAll: string;
  readonly options: string;
  readonly columns: readonly [option: string, about: string];
}

const words: Readonly<Record<"en" | "ko", Words>> = {
  en: {
    title: "Commands",
    intro: "Every command with its arguments and options, as `plimsoll <command> --help` tells them.",
    usage: "Usage",
    forAll: "Without a command",
    options: "Options",
    columns: ["Option", "What it does"],
  },
  ko: {
    title: "명령",
    intro: "모든 명령의 인수와 옵션입니다. `plimsoll <명령> --help`로도 볼 수 있습니다.",
    usage: "사용법",
    forAll: "명령 없이 쓰는 옵션",
    options: "옵션",
    columns: ["옵션", "설명"],
  },
};

/** The page of all commands, in both languages. */
export function commandDocs(trees: CommandTrees): readonly GeneratedFile[] {
  return [
    { path: "docs/commands.md", content: pageOf(trees.en, words.en) },
    { path: "docs/ko/commands.md", content: pageOf(trees.ko, words.ko) },
  ];
}

function pageOf(program: CommandNode, text: Words): string {
  const list = program.commands.map(({ name, summary }) => `- [\`${name}\`](#plimsoll-${name}): ${escaped(summary)}`);
  const parts = [
    `# ${text.title}`,
    text.intro,
    list.join("\n"),
    `## ${text.forAll}`,
    ...optionTables(program, text),
    ...program.commands.flatMap((command) => commandParts(command, text)),
  ];
  return `${parts.join("\n\n")}\n`;
}

function commandParts(command: CommandNode, text: Words): readonly string[] {
  const args = command.arguments.map(({ term, description }) => `- \`${term}\`: ${escaped(description)}`).join("\n");
  return [
    `## plimsoll ${command.name}`,
    escaped(command.description === "" ? command.summary : command.description),
    `${text.usage}: \`${command.usage}\``,
    ...(args === "" ? [] : [args]),
    ...optionTables(command, text),
    ...(command.after === "" ? [] : [`\`\`\`text\n${command.after}\n\`\`\``]),
  ];
}

function optionTables({ groups }: CommandNode, text: Words): readonly string[] {
  return groups.map(({ title, options }) => {
    const rows = options.map(({ flags, description }) => `| \`${flags.replaceAll("|", "\\|")}\` | ${cell(description)} |`);
    const head = title === "" || title === text.options ? "" : `**${title}**\n\n`;
    return `${head}| ${text.columns.join(" | ")} |\n| --- | --- |\n${rows.join("\n")}`;
  });
}

/** `<file>` in a sentence is no tag. */
function escaped(sentence: string): string {
  return sentence.replace(/`[^`]*`|[<>]/g, (part) => (part === "<" ? "&lt;" : part === ">" ? "&gt;" : part));
}

function cell(description: string): string {
  return escaped(description).replaceAll("|", "\\|").replace(/\s+/g, " ");
}
