import {
  type Keyword,
  type Language,
  type MountKey,
  mountTable,
  type MountType,
  mountTypes,
  mountTypeTexts,
  type Span,
  type SyntaxTree,
  syntaxTable,
} from "@plimsoll/core";
import { parameterTexts, type SignatureForm, signatureForms } from "../catalog/signatures.ts";
import type { CursorPlace, TypedFlag, TypedInstruction } from "./cursor-place.ts";
import { findCursor } from "./find-cursor.ts";

/** One way to write what the cursor is in. Knows nothing of the protocol. */
export interface Signature {
  readonly label: string;
  readonly documentation: string;
  readonly parameters: readonly SignatureParameter[];
}

export interface SignatureParameter {
  readonly name: string;
  /** In the label. */
  readonly span: Span;
  readonly documentation: string;
}

export interface Signatures {
  readonly all: readonly Signature[];
  readonly active: number;
  /** In the active one; undefined when the cursor is in none of its parameters. */
  readonly parameter: number | undefined;
}

/** How to write what the cursor is in; undefined where nothing is to be said. */
export function signaturesAt(syntax: SyntaxTree, offset: number, language: Language): Signatures | undefined {
  const place = withoutExpansion(syntax, findCursor(syntax, offset));
  switch (place.kind) {
    case "flag":
      return instructionSignatures(place.instruction, place, "flags", language);
    case "flag-value":
      return flagSignature(place.instruction.keyword, place.flag, language);
    case "mount-key":
      return mountSignature(place.options, place.token.typed, language);
    case "mount-value":
      return mountSignature(place.options, place.key, language);
    case "argument":
    case "between":
      return instructionSignatures(place.instruction, place, parameterOf(place), language);
    case "shell":
      return instructionSignatures(place.instruction, place, "command", language);
    default:
      return undefined;
  }
}

/** A variable is part of something: that is asked for. */
function withoutExpansion(syntax: SyntaxTree, place: CursorPlace): CursorPlace {
  let inner = place;
  while (inner.kind === "variable" || inner.kind === "modifier") {
    const { text } = syntax.source;
    const dollar = text.lastIndexOf("$", inner.token.span.start - 1);
    if (dollar < inner.instruction.start) return { kind: "nothing" };
    inner = findCursor(syntax, dollar);
  }
  return inner;
}

function instructionSignatures(
  { keyword, keywordText }: TypedInstruction,
  place: CursorPlace,
  parameter: string,
  language: Language,
): Signatures {
  const forms = signatureForms[keyword];
  const isJson = place.kind === "between" || (place.kind === "argument" && place.json);
  const wanted = isJson || keyword === "SHELL" ? "json" : "plain";
  const isNone = place.kind === "argument" && keyword === "HEALTHCHECK" && /^n/i.test(place.token.typed);
  const active = isNone
    ? forms.length - 1
    : Math.max(
        0,
        forms.findIndex((form) => form.kind === wanted),
      );
  const all = forms.map((form) => formSignature(keyword, keywordText, form, language));
  const index = all[active]!.parameters.findIndex(({ name }) => name === (isNone ? "NONE" : parameter));
  return { all, active, parameter: index === -1 ? undefined : index };
}

function formSignature(keyword: Keyword, written: string, form: SignatureForm, language: Language): Signature {
  const flags = Object.entries(syntaxTable[keyword].flags);
  const parameters: SignatureParameter[] = [];
  let label = `${written} `;
  if (flags.length > 0) {
    const lines = flags.map(([name, { text }]) => `- \`--${name}\`: ${text[language]}`);
    const shown = "[--…]";
    const span = { start: label.length, end: label.length + shown.length };
    parameters.push({ name: "flags", span, documentation: `${parameterTexts["flags"]![language]}\n${lines.join("\n")}` });
    label += `${shown} `;
  }
  for (const [index, part] of form.template.split(/[{}]/).entries()) {
    if (index % 2 === 0) {
      label += part;
      continue;
    }
    const shown = /^[A-Z]/.test(part) ? part : `<${part}>`;
    const documentation = parameterTexts[part]?.[language] ?? "";
    parameters.push({ name: part, span: { start: label.length, end: label.length + shown.length }, documentation });
    label += shown;
  }
  return { label, documentation: syntaxTable[keyword].text[language], parameters };
}

/** The name of the parameter that is being typed. */
function parameterOf(place: CursorPlace & { readonly kind: "argument" | "between" }): string {
  const { instruction, words } = place;
  const typed = place.kind === "argument" ? place.token.typed : "";
  const more = place.kind === "argument" && place.more;
  const first = words.length === 0;
  const isValue = typed.includes("=") || (!first && !words[0]!.includes("="));
  switch (instruction.keyword) {
    case "FROM":
      return ["image", "AS", "stage"][Math.min(words.length, 2)]!;
    case "ADD":
    case "COPY":
      return first || more ? "source" : "destination";
    case "ENV":
      return isValue ? "value" : "name";
    case "LABEL":
      return isValue ? "text" : "key";
    case "ARG":
      return typed.includes("=") ? "default" : "name";
    case "EXPOSE":
      return typed.includes("/") ? "protocol" : "port";
    case "USER":
      return typed.includes(":") ? "group" : "user";
    case "SHELL":
      return (typed.match(/"/g) ?? []).length <= 2 ? "shell" : "option";
    case "HEALTHCHECK":
      return place.kind === "argument" && !place.json ? "CMD" : first ? "program" : "argument";
    case "STOPSIGNAL":
      return "signal";
    case "VOLUME":
      return "path";
    case "WORKDIR":
      return "directory";
    case "MAINTAINER":
      return "author";
    default:
      return first ? "program" : "argument";
  }
}

function flagSignature(keyword: Keyword, name: string, language: Language): Signatures | undefined {
  const { flags } = syntaxTable[keyword];
  const flag = Object.hasOwn(flags, name) ? flags[name] : undefined;
  if (flag === undefined) return undefined;
  const start = `--${name}=`;
  const shown = flag.value === "boolean" ? "true|false" : `<${flag.value}>`;
  const documentation = flag.text[language];
  const parameter = { name: flag.value, span: { start: start.length, end: start.length + shown.length }, documentation };
  return { all: [{ label: start + shown, documentation, parameters: [parameter] }], active: 0, parameter: 0 };
}

/** All keys of the type that is written so far. */
function mountSignature(options: readonly TypedFlag[], key: string, language: Language): Signatures {
  const given = options.findLast(({ name }) => name.toLowerCase() === "type")?.value?.toLowerCase();
  const type: MountType = mountTypes.find((each) => each === given) ?? "bind";
  // The keys of a record are the keys of its type.
  const keys = (Object.keys(mountTable) as readonly MountKey[]).filter((each) => {
    const { types, sameAs } = mountTable[each];
    return sameAs === undefined && types.includes(type);
  });
  let label = "--mount=";
  const parameters = keys.map((each, index): SignatureParameter => {
    if (index > 0) label += ",";
    const { value, text } = mountTable[each];
    const shown = each === "type" ? `type=${type}` : value === "boolean" ? `[${each}]` : `[${each}=<${value}>]`;
    const start = label.length;
    label += shown;
    return { name: each, span: { start, end: label.length }, documentation: text[language] };
  });
  const known = keys.find((each) => each === key) ?? aliasOf(key);
  const index = key === "" ? -1 : parameters.findIndex(({ name }) => name === known);
  const documentation = mountTypeTexts[type][language];
  return { all: [{ label, documentation, parameters }], active: 0, parameter: index === -1 ? undefined : index };
}

function aliasOf(key: string): string | undefined {
  const name = (Object.keys(mountTable) as readonly MountKey[]).find((each) => each === key.toLowerCase());
  return name === undefined ? undefined : (mountTable[name].sameAs ?? name);
}
