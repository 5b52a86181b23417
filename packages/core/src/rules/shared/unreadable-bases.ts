import type { FromInstruction } from "../../instructions/instruction.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";
import { lexWord } from "../../syntax/word-lexer.ts";

/** A FROM whose image BuildKit cannot read as a name. */
export interface UnreadableBase {
  readonly from: FromInstruction;
  /** What is left once variables are filled in. */
  readonly text: string;
  /** The first variable in it that is unset or empty; undefined when the name itself is wrong. */
  readonly empty: string | undefined;
}

/** Not those with an expression that BuildKit refuses, such as `${TAG:?message}`: there the author has said what is to happen. */
export function unreadableBases(graph: StageGraph): readonly UnreadableBase[] {
  const list: UnreadableBase[] = [];
  const lookup = (name: string): string | undefined => {
    const variable = graph.globalScope.lookup(name, Number.POSITIVE_INFINITY);
    return variable?.state === "set" ? variable.value : undefined;
  };
  for (const { base, from } of graph.stages) {
    if (base.kind !== "invalid") continue;
    const { result, references, error } = lexWord(from.image.value, lookup, { escape: graph.escape });
    const empty = references.find(({ name }) => (lookup(name) ?? "") === "");
    if (error === undefined) list.push({ from, text: result, empty: empty?.name });
  }
  return list;
}
