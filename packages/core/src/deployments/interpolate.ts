import { unknownText } from "./data-node.ts";

/** Values of variables, by name. */
export type Environment = ReadonlyMap<string, string>;

const simpleName = /[A-Za-z_][A-Za-z0-9_]*/y;

/**
 * A text with its variables filled in as Compose does (compose-go, template): `$NAME`, `${NAME}`, `:-`, `-`, `:+`, `+`, `:?`, `?`, `$$` for
 * a dollar. A variable that nothing sets, and that has no default, is not known here: whoever runs Compose may set it.
 */
export function interpolate(text: string, environment: Environment): string {
  if (!text.includes("$")) return text;
  return readUntil(text, 0, environment, false).text;
}

interface Read {
  readonly text: string;
  /** Behind what was read. */
  readonly end: number;
}

/** To the end, or to the `}` that ends a default. */
function readUntil(source: string, from: number, environment: Environment, inBraces: boolean): Read {
  let text = "";
  let at = from;
  while (at < source.length) {
    const letter = source[at]!;
    if (letter === "}" && inBraces) break;
    if (letter !== "$") {
      text += letter;
      at++;
      continue;
    }
    const read = readVariable(source, at, environment);
    text += read.text;
    at = read.end;
  }
  return { text, end: at };
}

function readVariable(source: string, at: number, environment: Environment): Read {
  const next = source[at + 1];
  if (next === "$") return { text: "$", end: at + 2 };
  const braces = next === "{";
  simpleName.lastIndex = at + (braces ? 2 : 1);
  const name = simpleName.exec(source)?.[0];
  // Compose refuses it; as it stands it means nothing.
  if (name === undefined) return { text: "$", end: at + 1 };
  const behind = at + (braces ? 2 : 1) + name.length;
  const value = environment.get(name);
  if (!braces) return { text: value ?? unknownText, end: behind };
  const operator = /^:?[-+?]/.exec(source.slice(behind, behind + 2))?.[0] ?? "";
  const word = readUntil(source, behind + operator.length, environment, true);
  const end = source[word.end] === "}" ? word.end + 1 : word.end;
  return { text: applyOperator(operator, value, word.text), end };
}

function applyOperator(operator: string, value: string | undefined, word: string): string {
  const given = value !== undefined && (value !== "" || !operator.startsWith(":"));
  switch (operator.at(-1)) {
    case "-":
      return given ? value : word;
    case "+":
      // Set or not by whoever runs it.
      return given ? word : value === undefined ? unknownText : "";
    default:
      return value ?? unknownText;
  }
}
