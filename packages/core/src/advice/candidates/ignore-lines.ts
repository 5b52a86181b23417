import type { ContextEntry } from "../../context/context-listing.ts";
import type { Span } from "../../text/span.ts";
import type { AdviceSource, Candidate } from "../advice-source.ts";
import { type FileGroup, fileGroupOf, madeByTools } from "../file-group.ts";
import { lineOf } from "../instruction-block.ts";

/** Kinds of files that programs seldom read. */
const unread: ReadonlySet<FileGroup> = new Set(["docs", "ci", "docker", "editor"]);

/**
 * Lines for the ignore file: for what a whole directory brings along, and what some commit changes or takes much room. A source that
 * names such a thing itself means it.
 */
export function* ignoreLines(source: AdviceSource): Generator<Candidate> {
  const { span, kinds } = findIgnorable(source);
  const helping = [...kinds.values()].filter(({ changes, bytes }) => changes || bytes >= muchRoom);
  const lines = helping.flatMap((found) => largest(found.lines).slice(0, mostLines));
  if (span === undefined || lines.length === 0) return;
  const names = largest(lines).map(([line]) => line);
  const params = { lines: names.length, first: names.slice(0, mostNamed).join("\n"), line: lineOf(source.source, { span }) };
  yield {
    kind: "ignore-lines",
    span,
    edits: [],
    ignoreLines: names,
    risk: "changes-image",
    reason: { key: "ignore-lines", params, caution: "files-left-out" },
  };
}

/** In bytes. */
const muchRoom = 1_000_000;
/** Of one kind no more lines are suggested. */
const mostLines = 12;
/** So many are named in a sentence. */
const mostNamed = 4;

/** Each with what lies below it, in bytes. */
type Line = readonly [line: string, bytes: number];

/** The largest first; of equal ones those first that were found first. */
function largest(lines: Iterable<Line>): readonly Line[] {
  return [...lines].sort(([, a], [, b]) => b - a);
}

interface Ignorable {
  /** With the bytes that lie below each. */
  readonly lines: Map<string, number>;
  bytes: number;
  /** Whether one of the replayed commits changes it. */
  changes: boolean;
}

interface Found {
  readonly kinds: ReadonlyMap<string, Ignorable>;
  /** The first source that takes some of it. */
  readonly span: Span | undefined;
}

function findIgnorable(source: AdviceSource): Found {
  const { plan, facts } = source.build;
  const kinds = new Map<string, Ignorable>();
  const kept = exceptions(facts.context?.ignoreFile?.text ?? "");
  const words = wordsOfBuild(source);
  const changed = new Set(source.evidence.commits.flatMap(({ changes }) => changes.map(({ path }) => path)));
  const seen = new Set<unknown>();
  const directories = new Map<string, boolean>();
  let span: Span | undefined;
  for (const { selection, reachable, triggered } of plan.steps) {
    for (const taken of reachable && !triggered ? (selection?.sources ?? []) : []) {
      if (taken.kind !== "context" || taken.selected === undefined || seen.has(taken.selected)) continue;
      seen.add(taken.selected);
      for (const { directory, resolved, entries } of taken.selected.matches) {
        // What a source names itself is meant.
        if (!directory || madeByTools.test(`${resolved}/`)) continue;
        for (const { path, type, bytes } of entries) {
          const found = type === "directory" ? undefined : lineFor(path, words, directories);
          if (found === undefined || kept.some((name) => found.line.includes(name))) continue;
          span ??= taken.span;
          const known = kinds.get(found.kind) ?? { lines: new Map(), bytes: 0, changes: false };
          kinds.set(found.kind, known);
          known.lines.set(found.line, (known.lines.get(found.line) ?? 0) + bytes);
          known.bytes += bytes;
          known.changes ||= changed.has(path);
        }
      }
    }
  }
  return { kinds, span };
}

interface IgnoreLine {
  readonly kind: string;
  readonly line: string;
}

const topDirectories: ReadonlySet<string> = new Set(
  "doc docs .github .circleci .gitlab .buildkite .azure-pipelines .vscode .idea .devcontainer".split(" "),
);

/** `directories`: for each directory that was met whether some tool made it. */
function lineFor(path: string, words: ReadonlySet<string>, directories: Map<string, boolean>): IgnoreLine | undefined {
  const slash = path.lastIndexOf("/");
  const directory = path.slice(0, slash + 1);
  const isMade = directories.get(directory) ?? madeByTools.test(directory);
  directories.set(directory, isMade);
  const match = isMade || /^\.(?:DS_Store|git)$/.test(path.slice(slash + 1)) ? madeByTools.exec(path) : null;
  if (match !== null) {
    const name = match[1]!;
    if (words.has(name) || (name === ".git" && words.has("git"))) return undefined;
    return { kind: "made", line: match.index === 0 && !path.slice(name.length).includes(`/${name}/`) ? name : `**/${name}` };
  }
  // Only what lies at the top, or in a directory of that kind there, is surely not part of the program.
  const isAtTop = slash === -1;
  const top = isAtTop ? path : path.slice(0, path.indexOf("/"));
  if (!isAtTop && !topDirectories.has(top)) return undefined;
  const group = fileGroupOf(path);
  if (!unread.has(group)) return undefined;
  if (words.has(top) || (group === "docs" && words.has("docs"))) return undefined;
  // Packages are described by their README, and a licence may have to go along.
  if (isAtTop && /^(?:README|LICENSE|COPYING|NOTICE)/i.test(top)) return words.has("(readme)") ? undefined : readme(top);
  return { kind: group, line: top };
}

function readme(name: string): IgnoreLine | undefined {
  return /^README/i.test(name) ? { kind: "docs", line: name } : undefined;
}

/** Names that the build speaks of, and "(readme)" where a package's manifest may name its README. */
function wordsOfBuild({ build, scripts }: AdviceSource): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { script } of scripts) {
    for (const command of script.commands) {
      if (command.name !== undefined) words.add(command.name);
      for (const { text } of command.args) for (const part of text.split(/[\s/=:,]+/)) words.add(part);
    }
  }
  for (const { selection } of build.plan.steps)
    for (const source of selection?.sources ?? [])
      if (source.kind === "context") for (const part of source.pattern.split("/")) words.add(part);
  const describes = ({ path }: ContextEntry): boolean => describing.test(path.slice(path.lastIndexOf("/") + 1));
  if (build.facts.context?.entries.some(describes) === true) words.add("(readme)");
  return words;
}

const describing = /^(?:pyproject\.toml|setup\.py|setup\.cfg|Cargo\.toml|mkdocs\.yml|.*\.(?:gemspec|csproj))$/;

/** What the ignore file asks for in spite of other lines. */
function exceptions(text: string): readonly string[] {
  return text.split("\n").flatMap((line) =>
    line.startsWith("!")
      ? [
          line
            .slice(1)
            .trim()
            .replace(/^\/|\/$/g, ""),
        ]
      : [],
  );
}
