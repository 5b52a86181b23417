import { type AddInstruction, type CopyInstruction, flagIsOn, flagOf } from "../instructions/instruction.ts";
import { parseHeredocWord } from "../syntax/heredoc.ts";
import { goQuote } from "../text/go-quote.ts";
import type { Environment } from "./environment.ts";
import type { ImageDraft } from "./image-draft.ts";
import { expand, type StageImage } from "./stage-image.ts";

/** What marks instructions that run on BuildKit. */
const mark = " # buildkit";

/** A RUN, with all that ARG has declared before it and the values in force. */
export function runText({ declared }: ImageDraft, environment: Environment, args: readonly string[]): string {
  const variables = [...declared].map(([name, value]) => `${name}=${environment.get(name)?.value ?? value}`);
  const counted = variables.length > 0 ? [`|${variables.length}`, ...variables] : [];
  return `RUN ${[...counted, ...args].join(" ")}${mark}`;
}

/** A COPY or ADD: of the flags only those that change what is written, and the sources before the heredocs. */
export function transferText(stage: StageImage, instruction: CopyInstruction | AddInstruction): string {
  const words = [instruction.keyword];
  if (instruction.kind === "copy" && flagIsOn(instruction, "parents")) words.push("--parents");
  for (const flag of ["chown", "chmod"]) {
    const value = expand(stage, flagOf(instruction, flag)?.value ?? "");
    if (value !== "") words.push(`--${flag}=${value}`);
  }
  for (const { kind, word } of instruction.sources) if (kind === "path") words.push(expand(stage, word.value));
  for (const { kind, word } of instruction.sources) if (kind === "heredoc") words.push(`<<${heredocName(word.value)}`);
  words.push(expand(stage, instruction.destination.value));
  return words.join(" ") + mark;
}

function heredocName(word: string): string {
  const marker = parseHeredocWord(word);
  return marker === undefined || "error" in marker ? word : marker.name;
}

/** As Go prints a list of texts: `[a b]`. */
export function goSlice(texts: readonly string[]): string {
  return `[${texts.join(" ")}]`;
}

/** As Go prints a list of quoted texts: `["a" "b"]`. */
export function goQuotedSlice(texts: readonly string[]): string {
  return goSlice(texts.map(goQuote));
}
