import { type Language, type LazyAnalysis, type MountKeySyntax, mountTable, mountTypeTexts, syntaxTable } from "@plimsoll/core";
import type { Keyword, ShellScript } from "@plimsoll/core/editor";
import type { HoverText } from "./hover-text.ts";
import { formOf } from "./instruction-form.ts";
import { referenceUrl } from "./reference-url.ts";
import type { Subject } from "./subject.ts";

type SubjectOf<Kind extends Subject["kind"]> = Extract<Subject, { readonly kind: Kind }>;

/** An instruction: its form, what it is for, and the page about it. */
export function describeKeyword(
  keyword: Keyword,
  step: string | undefined,
  text: HoverText,
  language: Language,
): readonly string[] {
  const about = text.about[keyword];
  const sentences = [syntaxTable[keyword].text[language], about].filter((sentence) => sentence !== "").join(" ");
  return [
    `\`${formOf(keyword)}\``,
    sentences,
    ...(step === undefined ? [] : [step]),
    `[${text.reference}](${referenceUrl(keyword)})`,
  ];
}

/** Undefined for a flag that does not exist. */
export function describeFlag({ keyword, flag }: SubjectOf<"flag">, text: HoverText, language: Language): readonly string[] {
  const { flags } = syntaxTable[keyword];
  const known = Object.hasOwn(flags, flag.name) ? flags[flag.name] : undefined;
  if (known === undefined) return [];
  const value = known.type === "boolean" ? "" : `=<${known.value}>`;
  const meaning = known.value === "mode" && flag.value !== undefined ? permissions(flag.value) : undefined;
  return [
    `\`${keyword} --${flag.name}${value}\``,
    `${known.text[language]} ${text.value(text.values[known.value])}`,
    ...(meaning === undefined ? [] : [text.meaning(`\`${meaning}\``)]),
    ...(known.since === "0" ? [] : [text.since(known.since)]),
    `[${text.reference}](${referenceUrl(keyword, flag.name)})`,
  ];
}

/** `0755` as `rwxr-xr-x`. */
function permissions(mode: string): string | undefined {
  const digits = /^0?([0-7]{3})$/.exec(mode)?.[1];
  if (digits === undefined) return undefined;
  return [...digits]
    .map((digit) => ["r", "w", "x"].map((letter, bit) => (Number(digit) & (4 >> bit) ? letter : "-")).join(""))
    .join("");
}

export function describeMount({ mount, option }: SubjectOf<"mount">, text: HoverText, language: Language): readonly string[] {
  const keys: Readonly<Record<string, MountKeySyntax>> = mountTable;
  const key = Object.hasOwn(keys, option.key) ? keys[option.key] : undefined;
  if (key === undefined) return [];
  const types: Readonly<Record<string, { readonly [language in Language]: string }>> = mountTypeTexts;
  const type = Object.hasOwn(types, mount.type) ? types[mount.type]?.[language] : undefined;
  const isType = option.key === "type";
  return [
    `\`RUN --mount=type=${mount.type}${isType ? "" : `,${option.key}=…`}\``,
    ...(isType && type !== undefined ? [] : [key.text[language]]),
    ...(type === undefined ? [] : [type]),
    `[${text.reference}](${referenceUrl("RUN", "mount", mount.type)})`,
  ];
}

export function describeHeredoc(
  { scripts }: LazyAnalysis,
  { heredoc, instruction }: SubjectOf<"heredoc">,
  text: HoverText,
): readonly string[] {
  const lines = heredoc.content === "" ? 0 : heredoc.content.replace(/\n$/, "").split("\n").length;
  const script = scripts.find((one) => one.instruction === instruction)?.script;
  return [
    what(instruction, heredoc.name, lines, script, text),
    ...(script?.form === "heredoc" ? [] : [heredoc.expand ? text.heredoc.expands : text.heredoc.literal]),
    ...(heredoc.chomp ? [text.heredoc.tabs] : []),
    `[${text.reference}](${referenceUrl("heredoc")})`,
  ];
}

function what(
  instruction: SubjectOf<"heredoc">["instruction"],
  name: string,
  lines: number,
  script: ShellScript | undefined,
  text: HoverText,
): string {
  if (instruction.kind === "copy" || instruction.kind === "add") {
    const target = instruction.destination.value;
    return text.heredoc.file(target.endsWith("/") || target === "." ? `${target.replace(/\/?$/, "/")}${name}` : target, lines);
  }
  return script?.form === "heredoc" ? text.heredoc.script(script.interpreter, lines) : text.heredoc.input(lines);
}
