import { environment, labelKeys } from "../catalog/names.ts";
import { healthchecks, ports, protocols, shells, signals } from "../catalog/values.ts";
import { completionTexts } from "./completion-text.ts";
import type { CursorPlace } from "./cursor-place.ts";
import { suggestUsers } from "./known-users.ts";
import { earlierStages, findStage, stagesBefore } from "./stage-here.ts";
import { suggestFlags } from "./suggest-flags.ts";
import { suggestImages } from "./suggest-images.ts";
import { suggestBlankPaths, suggestContextPaths } from "./suggest-paths.ts";
import { suggestDestinations, suggestDirectories, suggestPathsOf } from "./suggest-stage-paths.ts";
import { suggestStages } from "./suggest-stages.ts";
import { suggestArguments } from "./suggest-variables.ts";
import { type CompletionInput, escapeSnippet, fromCatalog, fromNames, type Suggestion } from "./suggestion.ts";

type ArgumentPlace = CursorPlace & { readonly kind: "argument" };

/** Arguments of everything that no shell reads; flags too as long as there is no argument. */
export async function suggestInArguments(input: CompletionInput, place: ArgumentPlace): Promise<readonly Suggestion[]> {
  const { instruction, words, token, json } = place;
  const flags = words.length === 0 && token.typed === "" && !json ? suggestFlags(input, instruction, false) : [];
  const first = words.length === 0;
  const { start } = instruction;
  switch (instruction.keyword) {
    case "FROM":
      return [...(await suggestFrom(input, place)), ...later(flags)];
    case "COPY":
    case "ADD":
      return [...suggestTransfer(input, place), ...later(flags)];
    case "ARG":
      return token.typed.includes("=") ? [] : suggestArguments(input, start);
    case "ENV":
      return isKey(place) ? fromPairs(input, place) : [];
    case "LABEL":
      return isKey(place) ? fromKeys(input, place) : [];
    case "EXPOSE":
      return suggestPorts(input, token.typed);
    case "HEALTHCHECK":
      return first && !json ? [...fromCatalog(healthchecks, "keyword", 10, input.language), ...later(flags)] : [];
    case "SHELL":
      return fromCatalog(shells, "value", 10, input.language);
    case "STOPSIGNAL":
      return first ? fromCatalog(signals, "constant", 10, input.language) : [];
    case "USER":
      return first ? suggestUsers(input, start, true) : [];
    case "VOLUME":
      return [
        ...suggestDirectories(input, start),
        ...fromNames(["/data", "/var/lib/postgresql/data", "/var/lib/mysql"], "folder", 40),
      ];
    case "WORKDIR":
      return first ? suggestDirectories(input, start) : [];
    default:
      return [];
  }
}

/** Behind the arguments themselves. */
function later(flags: readonly Suggestion[]): readonly Suggestion[] {
  return flags.map((flag) => ({ ...flag, rank: Math.min(flag.rank + 60, 99) }));
}

async function suggestFrom(input: CompletionInput, place: ArgumentPlace): Promise<readonly Suggestion[]> {
  const { words, token, instruction } = place;
  const before = stagesBefore(input.analysis, instruction.start);
  const text = completionTexts[input.language];
  if (words.length === 0) {
    const { globalArgs } = input.analysis.stages;
    const variables = globalArgs
      .filter(({ span }) => span.start < instruction.start)
      .flatMap(({ definitions }) => definitions.map(({ name }) => `\${${name.value}}`));
    const images = await suggestImages(input, token.typed);
    if (token.typed.includes(":")) return images;
    return [
      ...suggestStages(input, before, false),
      ...images,
      ...fromNames(variables, "variable", 25, text.globalArgument),
      { label: "scratch", kind: "image", rank: 50, detail: text.baseImage },
    ];
  }
  const lower = instruction.keywordText === instruction.keywordText.toLowerCase();
  if (words.length === 1) return [{ label: lower ? "as" : "AS", kind: "keyword", rank: 10 }];
  if (words.length !== 2 || words[1]!.toLowerCase() !== "as") return [];
  const taken = new Set(input.analysis.stages.stages.map(({ name }) => name));
  const usual = ["base", "deps", "build", "builder", "test", "runtime"].filter((name) => !taken.has(name));
  return fromNames(usual, "stage", 10, text.stageName);
}

function suggestTransfer(input: CompletionInput, place: ArgumentPlace): readonly Suggestion[] {
  const { instruction, words, token, json, more } = place;
  const { start } = instruction;
  const destinations = words.length > 0 && !more ? suggestDestinations(input, start) : [];
  const from = instruction.flags.findLast(({ name }) => name === "from")?.value;
  const { facts } = input.analysis.input;
  if (from === undefined) {
    const blanks = !json && words.length === 0 && !more ? suggestBlankPaths(facts?.context, token, []) : [];
    return [...destinations, ...suggestContextPaths(facts?.context, token.typed, json), ...blanks];
  }
  const named = facts?.namedContexts;
  if (named !== undefined && Object.hasOwn(named, from)) {
    return [...destinations, ...suggestContextPaths(named[from], token.typed, json)];
  }
  const stage = findStage(earlierStages(input.analysis, start), from);
  const known = stage === undefined ? [] : suggestPathsOf(input, stage);
  const labels = new Set(destinations.map(({ label }) => label));
  return [...destinations, ...known.filter(({ label }) => !labels.has(label))];
}

/** Whether a name is typed rather than a value, and not in the old form without an equals sign. */
function isKey({ words, token }: ArgumentPlace): boolean {
  return !token.typed.includes("=") && (words.length === 0 || words[0]!.includes("="));
}

/** Whether the value stands behind a blank already, as in `ENV NAME value`: then only the name is put in. */
function isOldForm({ analysis }: CompletionInput, { words, token }: ArgumentPlace): boolean {
  return (
    words.length === 0 &&
    /^[ \t]+(?:[\\`][ \t]*\r?\n\s*)?[^\s=\\`]+(?:\s|$)/.test(analysis.text.slice(token.span.end, token.span.end + 500))
  );
}

function fromPairs(input: CompletionInput, place: ArgumentPlace): readonly Suggestion[] {
  const nameOnly = isOldForm(input, place);
  const { language } = input;
  return Object.entries(environment).map(([pair, text]) => {
    const equals = pair.indexOf("=") + 1;
    const name = pair.slice(0, equals);
    return {
      label: name.slice(0, -1),
      ...(nameOnly ? {} : { insert: pair, snippet: `${name}\${1:${escapeSnippet(pair.slice(equals))}}` }),
      kind: "property",
      rank: 10,
      detail: text[language],
      documentation: { kind: "text", text },
    };
  });
}

function fromKeys(input: CompletionInput, place: ArgumentPlace): readonly Suggestion[] {
  const nameOnly = isOldForm(input, place);
  const { language } = input;
  return Object.entries(labelKeys).map(([label, text]) => ({
    label,
    ...(nameOnly ? {} : { insert: `${label}=""`, snippet: `${label}="$1"` }),
    kind: "property",
    rank: 10,
    detail: text[language],
    documentation: { kind: "text", text },
  }));
}

function suggestPorts(input: CompletionInput, typed: string): readonly Suggestion[] {
  const port = /^(\d+)\//.exec(typed)?.[1];
  if (port !== undefined)
    return fromNames(
      protocols.map((name) => `${port}/${name}`),
      "value",
      10,
    );
  return fromCatalog(ports, "value", 10, input.language);
}
