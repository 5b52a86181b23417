import { flagOf } from "../instructions/instruction.ts";
import type { Chosen, RefactorInput, Refactoring } from "./refactoring.ts";

/**
 * `COPY --link`: the layer no longer depends on those below. Nobody can see from here whether the destination lies behind a symbolic link
 * of an earlier layer, which such a layer does not follow.
 */
export function* linkCopy(_input: RefactorInput, { instructions }: Chosen): Generator<Refactoring> {
  const copies = instructions.filter(({ kind }) => kind === "copy" || kind === "add");
  if (copies.length < instructions.length || copies.some((copy) => flagOf(copy, "link") !== undefined || copy.trigger)) return;
  const edits = copies.map(({ keywordSpan: { end } }) => ({ span: { start: end, end }, text: " --link" }));
  yield { kind: "link-copy", mayChange: true, params: { keyword: instructions[0].keyword }, edits };
}
