import { readFileSync } from "node:fs";
import type { Language } from "@plimsoll/core";
import { table } from "@plimsoll/core/rule-pages";
import { type Setting, settingsTable } from "@plimsoll/language-server/settings";
import type { GeneratedFile } from "./generated-file.ts";
import { fromRoot } from "./repository.ts";

const documents = { en: "docs/editors.md", ko: "docs/ko/editors.md" } as const;
const columns = { en: ["Setting", "Default", ""], ko: ["설정", "기본값", ""] } as const;

const block = /(<!-- settings -->\n)[\s\S]*?(<!-- \/settings -->)/;

/** The pages about editors with the settings as the server's table has them. */
export function editorDocs(): readonly GeneratedFile[] {
  const languages: readonly Language[] = ["en", "ko"];
  return languages.map((language) => ({
    path: documents[language],
    content: readFileSync(fromRoot(documents[language]), "utf8").replace(
      block,
      (_, before: string, after: string) => `${before}\n${settingsOf(language)}\n\n${after}`,
    ),
  }));
}

function settingsOf(language: Language): string {
  const rows = settingsTable.map((setting) => [
    `\`plimsoll.${setting.key}\``,
    `\`${JSON.stringify(setting.default)}\``,
    `${cell(setting.text[language])}${valuesOf(setting)}`,
  ]);
  return table(columns[language], rows).trimEnd();
}

function valuesOf({ enum: values }: Setting): string {
  return values === undefined ? "" : ` ${values.map((value) => `\`${JSON.stringify(value)}\``).join(", ")}`;
}

/** Markdown of a setting on one line, without links that only VS Code follows. */
function cell(text: string): string {
  return text.replace(/`#([\w.]+)#`/g, "`$1`").replace(/\s*\n\s*/g, " ");
}
