import type { LayerEntry } from "../layers/layer-entry.ts";
import { nameTest } from "../layers/expand-glob.ts";
import { nameOf } from "./read-arguments.ts";

/** What find does with a file that it comes to. */
export type FindAction =
  | { readonly kind: "delete" }
  /** The words of `-exec`, `{}` included. */
  | { readonly kind: "exec"; readonly words: readonly (string | undefined)[] }
  /** What lies below is not looked at. */
  | { readonly kind: "prune" };

/** An action, and whether it is sure that it happens. */
export interface FoundAction {
  readonly action: FindAction;
  readonly sure: boolean;
}

/** What the words behind the starting points say. */
export interface FindExpression {
  readonly minDepth: number;
  readonly maxDepth: number;
  /** All actions that there are. */
  readonly actions: readonly FindAction[];
  /** Whether what lies in a directory comes before it. */
  readonly depthFirst: boolean;
  /** What happens to an entry; `path` as find prints it. `isEmpty`: whether a directory is; undefined where nobody knows. */
  actionsFor(entry: LayerEntry, path: string, isEmpty?: boolean): readonly FoundAction[];
}

/** Undefined: only a run could tell. */
type Answer = boolean | undefined;

interface Visit {
  readonly entry: LayerEntry;
  readonly path: string;
  readonly isEmpty: Answer;
  readonly done: FoundAction[];
}

/** `reached`: whether what stands before lets find come here; true or, where that is not sure, undefined. */
type Test = (visit: Visit, reached: true | undefined) => Answer;

/**
 * Reads `( -name a -o -name b ) -type f -delete`, in the order in which find goes through it (POSIX). Tests of times, owners
 * and the like may come out either way.
 */
export function readFindExpression(words: readonly (string | undefined)[]): FindExpression {
  const limits = { minDepth: 0, maxDepth: Infinity };
  const actions: FindAction[] = [];
  let at = 0;

  const all = (): Test => {
    const choices = [both()];
    while (words[at] === "-o" || words[at] === "-or") {
      at++;
      choices.push(both());
    }
    return choices.length === 1 ? choices[0]! : (visit, reached) => anyOf(choices, visit, reached);
  };
  const both = (): Test => {
    const parts: Test[] = [];
    while (at < words.length && words[at] !== "-o" && words[at] !== "-or" && words[at] !== ")") {
      if (words[at] === "-a" || words[at] === "-and" || words[at] === ",") at++;
      else parts.push(one());
    }
    return (visit, reached) => eachOf(parts, visit, reached);
  };
  const one = (): Test => {
    const word = words[at++];
    if (word === "(") {
      const inner = all();
      if (words[at] === ")") at++;
      return inner;
    }
    if (word === "!" || word === "-not") {
      const inner = at < words.length ? one() : () => undefined;
      return (visit, reached) => not(inner(visit, reached));
    }
    return primary(word);
  };
  const primary = (word: string | undefined): Test => {
    switch (word) {
      case "-name":
      case "-iname":
      case "-path":
      case "-wholename":
      case "-ipath":
        return nameIs(words[at++], word.startsWith("-i"), word.endsWith("name") && word !== "-wholename");
      case "-type": {
        const types = words[at++];
        return types === undefined ? () => undefined : ({ entry }) => types.split(",").includes(typeLetter(entry));
      }
      case "-mindepth":
        limits.minDepth = Number(words[at++] ?? 0);
        return () => true;
      case "-maxdepth":
        limits.maxDepth = Number(words[at++] ?? Infinity);
        return () => true;
      case "-empty":
        return ({ entry, isEmpty }) => (entry.type === "directory" ? isEmpty : entry.type === "file" && entry.bytes === 0);
      case "-true":
      case "-depth":
      case "-d":
      case "-mount":
      case "-xdev":
      case "-follow":
      case "-noleaf":
      case "-print":
      case "-print0":
      case "-ls":
        return () => true;
      case "-delete":
        return act({ kind: "delete" });
      case "-prune":
        return act({ kind: "prune" });
      case "-exec":
      case "-execdir":
      case "-ok":
      case "-okdir": {
        const start = at;
        while (at < words.length && words[at] !== ";" && !(words[at] === "+" && words[at - 1] === "{}")) at++;
        return act({ kind: "exec", words: words.slice(start, at++) });
      }
      default:
        // Others take one word or none, which no option looks like.
        if (word !== undefined && takesWord.has(word)) at++;
        return () => undefined;
    }
  };
  const act = (action: FindAction): Test => {
    actions.push(action);
    return ({ done }, reached) => {
      done.push({ action, sure: reached === true });
      return true;
    };
  };

  const test = all();
  return {
    ...limits,
    actions,
    depthFirst: words.some((word) => word === "-delete" || word === "-depth" || word === "-d"),
    actionsFor(entry, path, isEmpty) {
      const done: FoundAction[] = [];
      test({ entry, path, isEmpty, done }, true);
      return done;
    },
  };
}

const takesWord: ReadonlySet<string> = new Set(
  (
    "-amin -anewer -atime -cmin -cnewer -ctime -fstype -gid -group -ilname -inum -iregex -links -lname -mmin -mtime -newer -perm " +
    "-printf -regex -regextype -samefile -size -uid -used -user -xtype -fprint -fprint0 -fls"
  ).split(" "),
);

function nameIs(pattern: string | undefined, ignoresCase: boolean, onlyName: boolean): Test {
  if (pattern === undefined) return () => undefined;
  const matches = nameTest(ignoresCase ? pattern.toLowerCase() : pattern, true);
  return ({ path }) => {
    const text = onlyName ? nameOf(path) : path;
    return matches(ignoresCase ? text.toLowerCase() : text);
  };
}

function typeLetter({ type }: LayerEntry): string {
  return type === "directory" ? "d" : type === "symlink" ? "l" : "f";
}

function not(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}

function anyOf(choices: readonly Test[], visit: Visit, reached: true | undefined): Answer {
  let result: Answer = false;
  for (const choice of choices) {
    const answer = choice(visit, result === undefined ? undefined : reached);
    if (answer === true) return result === undefined ? undefined : true;
    if (answer === undefined) result = undefined;
  }
  return result;
}

function eachOf(parts: readonly Test[], visit: Visit, reached: true | undefined): Answer {
  let result: Answer = true;
  for (const part of parts) {
    const answer = part(visit, result === undefined ? undefined : reached);
    if (answer === false) return false;
    if (answer === undefined) result = undefined;
  }
  return result;
}
