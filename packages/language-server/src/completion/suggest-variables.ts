import { proxyVariables, type Scope, type Variable } from "@plimsoll/core";
import { platformArguments } from "../catalog/names.ts";
import { modifiers } from "../catalog/values.ts";
import { completionTexts } from "./completion-text.ts";
import { type CursorPlace, lastBefore } from "./cursor-place.ts";
import { stageHere } from "./stage-here.ts";
import type { CompletionInput, Suggestion } from "./suggestion.ts";

const shellKeywords = new Set(["RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK"]);

/** Variables that have a meaning here, with the values that they have here. */
export function suggestVariables(input: CompletionInput, place: CursorPlace & { kind: "variable" }): readonly Suggestion[] {
  const { analysis } = input;
  const { instruction, braces, closed } = place;
  const here = instruction.keyword === "FROM" ? undefined : stageHere(analysis, instruction.start);
  const { globalScope, globalArgs } = analysis.stages;
  const position = here?.position ?? lastBefore(globalArgs, instruction.start - 1) + 1;
  const scope = here?.stage.scope ?? globalScope;
  const end = braces && !closed ? "}" : "";
  const own = scope.names(position).map((name): Suggestion => {
    const isPlatform = Object.hasOwn(platformArguments, name);
    return {
      label: name,
      insert: name + end,
      kind: "variable",
      rank: isPlatform ? 15 : 10,
      detail: detailOf(input, scope, name, position),
      ...(isPlatform ? { documentation: { kind: "text", text: platformArguments[name]! } as const } : {}),
    };
  });
  if (here === undefined) return own;
  const known = new Set(own.map(({ label }) => label));
  const text = completionTexts[input.language];
  const outside = (names: Iterable<string>, rank: number, detail: string): Suggestion[] =>
    [...names].flatMap((label) => {
      if (known.has(label)) return [];
      known.add(label);
      return [{ label, insert: label + end, kind: "variable", rank, detail }];
    });
  if (!shellKeywords.has(instruction.keyword))
    return [...own, ...outside(here.stage.openEnded ? ["PATH"] : [], 30, text.unknown)];
  return [
    ...own,
    ...outside(assignedBefore(analysis.text.slice(instruction.start, place.token.span.start)), 12, ""),
    ...outside(["PATH", "HOME"], 30, text.fromEnvironment),
    ...(instruction.keyword === "RUN" ? outside(proxyVariables, 40, text.fromEnvironment) : []),
  ];
}

/** Behind `${NAME:`. */
export function suggestModifiers(input: CompletionInput, place: CursorPlace & { kind: "modifier" }): readonly Suggestion[] {
  const closed = input.analysis.text[place.token.span.end] === "}";
  const end = closed ? "" : "}";
  return Object.entries(modifiers).map(([label, text], index) => ({
    label,
    kind: "value",
    rank: 10 + index,
    detail: text[input.language],
    insert: label,
    snippet: `${label}\${1}${end === "" ? "" : String.raw`\}`}`,
    documentation: { kind: "text", text },
  }));
}

/** What ARG may declare in a stage: global ARGs and what BuildKit fills in, but for those that are declared. */
export function suggestArguments(input: CompletionInput, start: number): readonly Suggestion[] {
  const { analysis, language } = input;
  const here = stageHere(analysis, start);
  if (here === undefined) return [];
  const { globalScope, globalArgs } = analysis.stages;
  const text = completionTexts[language];
  const declared = new Set(
    here.stage.instructions
      .slice(0, here.position)
      .flatMap((each) => (each.kind === "arg" ? each.definitions.map(({ name }) => name.value) : [])),
  );
  const globals = new Set(globalArgs.flatMap(({ definitions }) => definitions.map(({ name }) => name.value)));
  return [
    ...[...globals].map((label): Suggestion => {
      const variable = globalScope.lookup(label, globalArgs.length);
      const value = variable?.state === "set" ? variable.value : undefined;
      return { label, kind: "variable", rank: 10, detail: text.redeclare(value) };
    }),
    ...Object.entries(platformArguments).flatMap(([label, about]): Suggestion[] => {
      if (globals.has(label)) return [];
      const documentation = { kind: "text", text: about } as const;
      return [{ label, kind: "variable", rank: 20, detail: about[language], documentation }];
    }),
  ].filter(({ label }) => !declared.has(label));
}

function detailOf({ language }: CompletionInput, scope: Scope, name: string, position: number): string {
  const variable: Variable | undefined = scope.lookup(name, position);
  const text = completionTexts[language];
  if (variable?.state === "set") return variable.value;
  return variable?.state === "unset" ? text.unset : text.unknown;
}

/** Variables that the script itself sets. */
function assignedBefore(script: string): readonly string[] {
  const found = script.matchAll(/(?:^|[\s;&|({])([A-Za-z_]\w*)=|\bfor\s+([A-Za-z_]\w*)\s+in\b/g);
  return [...found].map((match) => match[1] ?? match[2]!);
}
