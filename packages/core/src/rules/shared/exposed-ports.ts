import { ofKind } from "../../instructions/of-kind.ts";
import type { Stage, StageGraph } from "../../stages/stage-graph.ts";
import { toSourceSpan } from "../../syntax/logical-text.ts";
import { lexWord } from "../../syntax/word-lexer.ts";
import type { Span } from "../../text/span.ts";

/** A port as BuildKit reads it: one word of EXPOSE may give several. */
export interface ExposedPort {
  readonly stage: Stage;
  readonly port: string;
  readonly span: Span;
  /** Whether it stands in the file letter by letter and without a break, so that a part of it can be edited. */
  readonly literal: boolean;
}

/** The ports of all EXPOSE instructions with variables filled in; unset ones are empty, as BuildKit takes them. */
export function exposedPorts(graph: StageGraph): readonly ExposedPort[] {
  const list: ExposedPort[] = [];
  for (const stage of graph.stages) {
    for (const instruction of ofKind(stage.instructions, "expose")) {
      const position = graph.places.get(instruction)?.position ?? 0;
      const lookup = (name: string): string | undefined => {
        const variable = stage.scope.lookup(name, position);
        return variable?.state === "set" ? variable.value : undefined;
      };
      for (const word of instruction.ports) {
        const { words } = lexWord(word.value, lookup, { escape: graph.escape });
        for (const { text, start, end } of words) {
          const literal = word.value === text && word.span.end - word.span.start === text.length;
          const span = literal ? word.span : toSourceSpan(instruction.line, word.at + start, word.at + end);
          list.push({ stage, port: text, span: span.end > span.start ? span : word.span, literal });
        }
      }
    }
  }
  return list;
}
