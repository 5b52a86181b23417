/**
 * Compares versions as apk does (apk-package(5)): numbers with dots, a letter, suffixes such as `_rc1`, a revision `-r3`.
 * Negative when the
 * first is older.
 */
export function compareApkVersions(one: string, other: string): number {
  const [a, b] = [readVersion(one), readVersion(other)];
  for (let index = 0; index < Math.max(a.numbers.length, b.numbers.length); index++) {
    const [left, right] = [a.numbers[index], b.numbers[index]];
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1;
    const difference =
      index > 0 && (/^0\d/.test(left) || /^0\d/.test(right)) ? compareTexts(left, right) : Number(left) - Number(right);
    if (difference !== 0) return difference;
  }
  if (a.letter !== b.letter) return compareTexts(a.letter, b.letter);
  for (let index = 0; index < Math.max(a.suffixes.length, b.suffixes.length); index++) {
    const [left, right] = [a.suffixes[index] ?? none, b.suffixes[index] ?? none];
    const difference = left.rank - right.rank || left.number - right.number;
    if (difference !== 0) return difference;
  }
  return a.revision - b.revision;
}

/** Whether a version is what `name>1.2`, `name~1.2` and the like ask for. */
export function fitsVersion(version: string, operator: string, wanted: string): boolean {
  if (operator === "") return true;
  if (operator.includes("~")) {
    const within = version === wanted || (version.startsWith(wanted) && !/^\d/.test(version.slice(wanted.length)));
    return (
      within ||
      (operator.includes(">") && compareApkVersions(version, wanted) > 0) ||
      (operator.includes("<") && compareApkVersions(version, wanted) < 0)
    );
  }
  const difference = compareApkVersions(version, wanted);
  return (
    (operator.includes("=") && difference === 0) ||
    (operator.includes("<") && difference < 0) ||
    (operator.includes(">") && difference > 0)
  );
}

interface ReadVersion {
  readonly numbers: readonly string[];
  readonly letter: string;
  readonly suffixes: readonly { readonly rank: number; readonly number: number }[];
  readonly revision: number;
}

const none = { rank: 0, number: 0 };
/** Those that come before the release, and those behind it. */
const ranks: Readonly<Record<string, number>> = { alpha: -4, beta: -3, pre: -2, rc: -1, cvs: 1, svn: 2, git: 3, hg: 4, p: 5 };

function readVersion(text: string): ReadVersion {
  const numbers = /^\d+(?:\.\d+)*/.exec(text)?.[0] ?? "";
  const rest = text.slice(numbers.length);
  const letter = /^[a-z]/.exec(rest)?.[0] ?? "";
  const suffixes = [...rest.matchAll(/_([a-z]+)(\d*)/g)].map(([, name = "", number]) => ({
    rank: ranks[name] ?? 0,
    number: Number(number),
  }));
  return { numbers: numbers.split("."), letter, suffixes, revision: Number(/-r(\d+)/.exec(rest)?.[1] ?? 0) };
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
