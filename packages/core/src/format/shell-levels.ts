import { forEachChildNode, type Statement, type SyntaxNode } from "../shell/parse-script.ts";

/** Where a line stands in a script. */
export interface LineLevel {
  /** Levels of indentation; 1 is that of the commands of the script itself. */
  readonly level: number;
  /** The command that the line goes on with: lines of one command keep their indentation against each other. */
  readonly command: SyntaxNode | undefined;
}

interface Place {
  readonly node: SyntaxNode;
  readonly parent: Place | undefined;
}

/**
 * The levels of the lines of a script. `starts` are the offsets of the first token of each line, ascending, those that open the instruction
 * excluded; `text` is the script. A line is one level deeper than the line on which the innermost construct around it begins.
 */
export function shellLevels(text: string, statements: readonly Statement[], starts: readonly number[]): readonly LineLevel[] {
  const places = innermostPlaces(text, statements, starts);
  const levels: LineLevel[] = [];
  const levelOfLineAt = (offset: number): number => {
    const line = lastAtOrBefore(starts, offset);
    return line === -1 ? 1 : (levels[line]?.level ?? 1);
  };
  for (const [index, start] of starts.entries()) levels.push(levelAt(places[index], start));
  return levels;

  function levelAt(innermost: Place | undefined, start: number): LineLevel {
    for (let place = innermost; place !== undefined; place = place.parent) {
      const { node } = place;
      switch (node.type) {
        case "Command":
          // Assignments in front of a command, and the command behind them, are no arguments of it.
          if (node.name === undefined || start <= node.name.pos) return { level: levelOfLineAt(node.pos), command: undefined };
          return { level: levelOfLineAt(node.pos) + 1, command: node };
        case "Pipeline":
          return { level: levelOfLineAt(node.pos) + 1, command: undefined };
        case "If":
        case "Elif":
        case "For":
        case "Select":
        case "While":
        case "BraceGroup":
        case "Subshell":
        case "Case":
        case "CaseItem":
        case "CommandExpansion":
        case "ProcessSubstitution":
        case "ArrayValue":
        case "Redirected":
          return { level: levelOfLineAt(node.pos) + (closes(text, start) ? 0 : 1), command: undefined };
        default:
      }
    }
    return { level: 1, command: undefined };
  }
}

const closers = /(?:(?:then|else|elif|fi|do|done|esac)(?![\w=./-])|[)}])/y;

/** Whether the token at `start` ends a construct or a part of it. Words that a command holds are not looked at here. */
function closes(text: string, start: number): boolean {
  closers.lastIndex = start;
  return closers.test(text);
}

/** For each start the innermost node that begins before it and ends behind it. */
function innermostPlaces(
  text: string,
  statements: readonly Statement[],
  starts: readonly number[],
): readonly (Place | undefined)[] {
  const places: (Place | undefined)[] = starts.map(() => undefined);
  const visit = (node: SyntaxNode, parent: Place | undefined): void => {
    const place: Place = { node, parent };
    let index = lastAtOrBefore(starts, node.pos) + 1;
    if (index >= starts.length || starts[index]! >= node.end) return;
    for (; index < starts.length && starts[index]! < node.end; index++) places[index] = place;
    // Offsets in backquotes may count in another text; nothing in them is laid out.
    if (node.type === "CommandExpansion" && text[node.pos] === "`") return;
    forEachChildNode(node, (child) => visit(child, place));
  };
  for (const statement of statements) visit(statement, undefined);
  return places;
}

/** Index of the last of the ascending numbers that is not above `value`; -1 when there is none. */
function lastAtOrBefore(numbers: readonly number[], value: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (numbers[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
