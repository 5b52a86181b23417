import { unreachable } from "../text/unreachable.ts";
import type { CharacterSet } from "./go-character-class.ts";
import type { Assertion, RegexpNode } from "./go-regexp.ts";

/** One step of a regular expression; numbers are indexes of other steps. */
export type Step =
  | { readonly kind: "set"; readonly set: CharacterSet; readonly next: number }
  | { readonly kind: "assertion"; readonly assertion: Assertion; readonly next: number }
  | { readonly kind: "fork"; readonly next: readonly number[] }
  | { readonly kind: "accept" };

export interface RegexpProgram {
  readonly steps: readonly Step[];
  readonly start: number;
  /** Whether a match can only begin at the start of the text. */
  readonly anchored: boolean;
}

/** A regular expression as steps that can be followed all at once (Thompson's construction). */
export function compileRegexp(node: RegexpNode): RegexpProgram {
  // Steps are made from the end to the start, so that each knows what follows it.
  const steps: Step[] = [{ kind: "accept" }];
  const add = (step: Step): number => steps.push(step) - 1;

  function compile(part: RegexpNode, next: number): number {
    switch (part.kind) {
      case "set":
        return add({ kind: "set", set: part.set, next });
      case "assertion":
        return add({ kind: "assertion", assertion: part.assertion, next });
      case "sequence":
        return part.parts.reduceRight((after, inner) => compile(inner, after), next);
      case "choice":
        return add({ kind: "fork", next: part.options.map((option) => compile(option, next)) });
      case "repeat":
        return compileRepeat(part, next);
      default:
        return unreachable(part);
    }
  }

  function compileRepeat(repeat: Extract<RegexpNode, { kind: "repeat" }>, next: number): number {
    let entry = next;
    if (repeat.max === Infinity) {
      const loop = add({ kind: "fork", next: [] });
      steps[loop] = { kind: "fork", next: [compile(repeat.part, loop), next] };
      entry = loop;
    } else {
      for (let count = repeat.min; count < repeat.max; count++)
        entry = add({ kind: "fork", next: [compile(repeat.part, entry), next] });
    }
    for (let count = 0; count < repeat.min; count++) entry = compile(repeat.part, entry);
    return entry;
  }

  const start = compile(node, 0);
  return { steps, start, anchored: isAnchored(node) };
}

function isAnchored(node: RegexpNode): boolean {
  switch (node.kind) {
    case "assertion":
      return node.assertion === "start";
    case "sequence":
      return node.parts[0] !== undefined && isAnchored(node.parts[0]);
    case "choice":
      return node.options.every(isAnchored);
    case "set":
    case "repeat":
      return false;
    default:
      return unreachable(node);
  }
}
