import type { Language } from "@plimsoll/core";
import { answer } from "./answer.ts";
import type { EngineAnswer, EnginePart, EngineRequest } from "./engine-message.ts";
import { lateParts } from "./late-parts.ts";

// A script for a worker, and where there can be none (on a page that was opened from a disk), for the page itself. It answers what it can at once, and
// says which parts would let it say more; whoever has loaded them asks again.

/** What both sides see of the engine. */
export interface Engine {
  answer(request: EngineRequest): EngineAnswer;
  /** Parts that the request would be answered better with. */
  missing(request: EngineRequest): readonly EnginePart[];
}

declare global {
  var plimsollEngine: Engine | undefined;
  /** By name, what `require` finds: put there by the scripts with the rules' texts. */
  var plimsollFiles: Record<string, unknown> | undefined;
}

globalThis.plimsollEngine = { answer, missing };
if (typeof document === "undefined") serve();

function missing({ language, profile, text, wants }: EngineRequest): readonly EnginePart[] {
  const files = (globalThis.plimsollFiles ??= {});
  const parts = lateParts();
  const has = (name: string): boolean => Object.hasOwn(files, name);
  return [
    ...(has(`./rule-texts-${language}.txt`) ? [] : [textsOf(language)]),
    ...(profile === "recommended" || has("./late-rules.js") ? [] : ["late-rules" as const]),
    ...(wants !== "findings" && parts.tables === undefined && needsTables(text) ? ["package-tables" as const] : []),
    ...(wants === "story" && parts.tell === undefined ? ["stories" as const] : []),
  ];
}

function textsOf(language: Language): EnginePart {
  return language === "ko" ? "rule-texts-ko" : "rule-texts-en";
}

/** A file that stands on no image and installs nothing does without. */
function needsTables(text: string): boolean {
  return /^\s*from\s+(?!scratch\s*$)/im.test(text);
}

/** In a worker: parts are loaded at once, without a promise, which scripts of workers can. */
function serve(): void {
  addEventListener("message", ({ data }: MessageEvent<EngineRequest>) => {
    for (const part of missing(data)) loadHere(part);
    postMessage(answer(data));
  });
}

function loadHere(part: EnginePart): void {
  // In a worker's global scope, which the types of a page do not know.
  const { importScripts } = globalThis as unknown as { importScripts(address: string): void };
  importScripts(`engine-${part}.js`);
}
