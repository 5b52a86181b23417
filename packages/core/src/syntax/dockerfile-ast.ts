import { DockerfileParser } from "dockerfile-ast";

/** One instruction as a reader other than ours cuts it out. */
export interface Segment {
  /** In capitals. */
  readonly keyword: string;
  /** First and last line, from 0. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/**
 * The instructions of a file as dockerfile-ast finds them. Only tests call this: it is the second opinion on where instructions
 * begin and end. Ours is the first, since dockerfile-ast disagrees with BuildKit in a few rare cases and takes quadratic time
 * (ARCHITECTURE.md). The one file that knows the package, which therefore is no dependency of what we publish.
 */
export function segmentsByDockerfileAst(text: string): readonly Segment[] {
  return DockerfileParser.parse(text)
    .getInstructions()
    .map((instruction) => {
      const { start, end } = instruction.getRange();
      return { keyword: instruction.getKeyword(), firstLine: start.line, lastLine: end.line };
    });
}
