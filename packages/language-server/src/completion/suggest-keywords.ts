import { type Keyword, keywords, syntaxTable } from "@plimsoll/core";
import type { CursorPlace } from "./cursor-place.ts";
import type { CompletionInput, Suggestion } from "./suggestion.ts";

/** What stands behind a keyword most often. */
const forms: Readonly<Record<Exclude<Keyword, "MAINTAINER">, readonly string[]>> = {
  ADD: ["${1:source} ${2:destination}"],
  ARG: ["${1:NAME}=${2:value}"],
  CMD: ['["${1:program}"]'],
  COPY: ["${1:source} ${2:destination}", "--from=${1:stage} ${2:source} ${3:destination}"],
  ENTRYPOINT: ['["${1:program}"]'],
  ENV: ["${1:NAME}=${2:value}"],
  EXPOSE: ["${1:8080}"],
  FROM: ["${1:image}:${2:tag}", "${1:image}:${2:tag} AS ${3:stage}"],
  HEALTHCHECK: ["--interval=${1:30s} --timeout=${2:5s} CMD ${3:command}"],
  LABEL: ["${1:name}=${2:value}"],
  ONBUILD: ["RUN ${1:command}"],
  RUN: ["${1:command}", "--mount=type=cache,target=${1:/root/.cache} ${2:command}"],
  SHELL: ['["${1:/bin/bash}", "${2:-c}"]'],
  STOPSIGNAL: ["${1:SIGTERM}"],
  USER: ["${1:user}"],
  VOLUME: ['["${1:/data}"]'],
  WORKDIR: ["${1:/app}"],
};

/** Instructions that BuildKit refuses behind ONBUILD. */
const notTriggers = new Set<string>(["FROM", "ONBUILD"]);
/** What may stand before the first FROM. */
const beforeFrom = new Set<string>(["ARG", "FROM"]);

/** Instructions that may stand here, in the case that the file is written in. MAINTAINER is deprecated and not offered. */
export function suggestKeywords(input: CompletionInput, place: CursorPlace & { kind: "keyword" }): readonly Suggestion[] {
  const { analysis } = input;
  const { stages } = analysis.stages;
  const inStage = stages[0] !== undefined && stages[0].span.start < place.token.span.start;
  const allowed = keywords.filter((keyword) => {
    if (keyword === "MAINTAINER" || (place.onbuild && notTriggers.has(keyword))) return false;
    return inStage || beforeFrom.has(keyword);
  });
  const lower = isLowerCase(input, place.token.span.start);
  const written = (text: string): string => (lower ? text.toLowerCase() : text);
  return allowed.flatMap((keyword): Suggestion[] => {
    const documentation = { kind: "instruction", keyword } as const;
    const detail = syntaxTable[keyword].text[input.language];
    const label = written(keyword);
    const snippets = keyword === "MAINTAINER" ? [] : forms[keyword];
    return [
      { label, kind: "keyword", rank: 10, detail, documentation },
      ...snippets.map((form): Suggestion => {
        // Keywords inside of a form follow the case too; names of its places do not.
        const body = lower ? form.replaceAll(/\b(?:AS|CMD|RUN)\b/g, (word) => word.toLowerCase()) : form;
        const plain = body.replaceAll(/\$\{\d:([^}]*)\}/g, "$1");
        return { label: `${label} ${plain}`, kind: "snippet", rank: 20, snippet: `${label} ${body}`, detail, documentation };
      }),
    ];
  });
}

/** What the file does elsewhere; capitals when it does nothing yet. */
function isLowerCase({ analysis }: CompletionInput, here: number): boolean {
  let lower = 0;
  let upper = 0;
  for (const { span, parts } of analysis.syntax.instructions) {
    if (span.start === here) continue;
    if (parts.keyword.value === parts.keyword.value.toLowerCase()) lower++;
    else upper++;
  }
  return lower > upper;
}
