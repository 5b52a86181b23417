import type { Runtime } from "../../data/runtime.ts";
import type { Language } from "../../text/language.ts";
import { maskCredentials } from "../../text/mask-credentials.ts";
import type {
  ContainerContract,
  ContractHealth,
  ContractPort,
  ContractUser,
  Origin,
  StartProcess,
} from "./container-contract.ts";
import { type ContractPart, contractParts, noteText, runtimeNotes, type RuntimeNote } from "./runtime-notes.ts";
import { type RuntimeViewText, runtimeViewText } from "./runtime-view-text.ts";

/** A contract and what a platform does with it, in words. Plain data; whoever shows it decides how. */
export interface RuntimeView {
  readonly runtime: Runtime;
  readonly title: string;
  readonly parts: readonly RuntimePart[];
  /** How to go on; inline code in backquotes. */
  readonly hint: string;
}

export interface RuntimePart {
  readonly part: ContractPart;
  readonly title: string;
  readonly values: readonly RuntimeValue[];
  readonly notes: readonly ShownNote[];
}

export interface RuntimeValue {
  readonly text: string;
  /** Where it is said; "" where that goes without saying. */
  readonly origin: string;
  /** 1-based; undefined for what the file does not say. */
  readonly line: number | undefined;
}

export interface ShownNote extends Pick<RuntimeNote, "key" | "tone" | "rules"> {
  /** Inline code in backquotes. */
  readonly text: string;
}

/** `file`: the name that the Dockerfile is shown by. `lineOf`: the line of an offset, 1-based. */
export function viewRuntime(
  contract: ContainerContract,
  runtime: Runtime,
  place: { readonly file: string; lineOf(offset: number): number },
  language: Language,
): RuntimeView {
  const text = runtimeViewText[language];
  const notes = runtimeNotes(contract, runtime);
  const parts = contractParts.map((part) => ({
    part,
    title: text.parts[part],
    values: valuesOf(part, contract, text).map(({ value, origin }) => ({
      text: maskCredentials(value),
      ...describe(origin, text, place.lineOf),
    })),
    notes: notes
      .filter((each) => each.part === part)
      .map((each) => ({ key: each.key, tone: each.tone, rules: each.rules, text: maskCredentials(noteText(each, language)) })),
  }));
  return {
    runtime,
    title: text.title(place.file, text.runtimes[runtime]),
    parts: parts.filter(({ values, notes: told }) => values.length + told.length > 0),
    hint: text.emitHint,
  };
}

interface Said {
  readonly value: string;
  readonly origin: Origin | undefined;
}

function describe(
  origin: Origin | undefined,
  text: RuntimeViewText,
  lineOf: (offset: number) => number,
): { readonly origin: string; readonly line: number | undefined } {
  switch (origin?.kind) {
    case undefined:
      return { origin: "", line: undefined };
    case "line": {
      const line = lineOf(origin.span.start);
      return { origin: text.line(line, origin.keyword), line };
    }
    case "base-image":
      return { origin: text.baseImage(origin.image), line: undefined };
    case "default":
      return { origin: text.byDefault, line: undefined };
    case "unknown":
      return { origin: text.unknown(origin.image), line: undefined };
  }
}

function valuesOf(part: ContractPart, contract: ContainerContract, text: RuntimeViewText): readonly Said[] {
  switch (part) {
    case "start":
      return startValues(contract.process, text);
    case "stop":
      return [{ value: contract.stopSignal.value, origin: contract.stopSignal.origin }];
    case "user":
      return [{ value: userText(contract.user, text), origin: contract.user.origin }];
    case "directory":
      return [{ value: contract.workingDirectory.value, origin: contract.workingDirectory.origin }];
    case "ports":
      return orNone(
        contract.ports.map((port) => ({ value: portText(port), origin: port.origin })),
        contract,
        text,
      );
    case "volumes":
      return orNone(
        contract.volumes.map(({ path, origin }) => ({ value: path, origin })),
        contract,
        text,
      );
    case "writes":
      return contract.writes.map(({ path, span }) => ({ value: path, origin: { kind: "line", span, keyword: ">" } }));
    case "health":
      return [{ value: healthText(contract.health, text), origin: contract.health.origin }];
    case "environment":
      return byOrigin(contract.environment, text);
    case "memory":
      return contract.memory.map((setting) => ({ value: `${setting.text} (${setting.where})`, origin: setting.origin }));
    case "labels":
      return byOrigin(contract.labels, text);
    case "restart":
      return [];
    case "platform":
      return [{ value: `${contract.platform.os}/${contract.platform.architecture}`, origin: undefined }];
  }
}

function orNone(values: readonly Said[], { base, baseKnown }: ContainerContract, text: RuntimeViewText): readonly Said[] {
  if (values.length > 0) return values;
  return [{ value: text.none, origin: baseKnown || base === undefined ? undefined : { kind: "unknown", image: base } }];
}

function startValues({ entrypoint, command, first, origin }: StartProcess, text: RuntimeViewText): readonly Said[] {
  const parts = [entrypoint, command].filter((part) => part !== undefined);
  if (parts.length === 0) return [{ value: first.kind === "unknown" ? text.unknownCommand : text.noCommand, origin }];
  return parts.map((part) => ({ value: `${quoteWords(part.words)} (${text.forms[part.form]})`, origin: part.origin }));
}

/** Words as one would type them. */
function quoteWords(words: readonly string[]): string {
  return words.map((word) => (/^[\w@%+=:,./\\-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)).join(" ");
}

function userText({ kind, value, uid }: ContractUser, text: RuntimeViewText): string {
  switch (kind) {
    case "root":
      return text.root;
    case "unknown":
      return value === "" ? text.unknownUser : value;
    case "name":
      return uid === undefined ? value : `${value} (${text.uid(uid)})`;
    case "number":
      return value;
  }
}

/** `8080`, `8000-8010`, `53/udp`. */
function portText({ first, last, protocol }: ContractPort): string {
  return `${first}${last === first ? "" : `-${last}`}${protocol === "tcp" ? "" : `/${protocol}`}`;
}

function healthText(health: ContractHealth, text: RuntimeViewText): string {
  if (health.kind !== "check") return health.kind === "none" ? text.none : text.disabled;
  const seconds = (value: number): string => `${Number(value.toFixed(3))} s`;
  const told = text.check(quoteWords(health.command), seconds(health.interval), seconds(health.timeout), health.retries);
  return health.startPeriod === 0 ? told : `${told}; ${text.startPeriod(seconds(health.startPeriod))}`;
}

const shownNames = 8;

/** Names that one line or one image sets stand together. */
function byOrigin(
  named: readonly { readonly name: string; readonly secret?: boolean; readonly origin: Origin }[],
  text: RuntimeViewText,
): readonly Said[] {
  const groups = new Map<string, { readonly names: string[]; readonly origin: Origin }>();
  for (const { name, secret, origin } of named) {
    const key = origin.kind === "line" ? String(origin.span.start) : origin.kind;
    const group = groups.get(key) ?? { names: [], origin };
    group.names.push(secret === true ? `${name} (${text.secret})` : name);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, origin }) => ({
    value: text.variables(names.slice(0, shownNames).join(", "), Math.max(0, names.length - shownNames)),
    origin,
  }));
}
