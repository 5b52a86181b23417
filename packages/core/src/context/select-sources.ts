import type { ContextIndex } from "./context-index.ts";
import type { ContextEntry } from "./context-listing.ts";
import { absenceOf, contextRoot, followLinks } from "./follow-links.ts";
import { hasWildcards, matchGlob, parseGlob } from "./glob.ts";
import { pathInRoot } from "./go-path.ts";
import { createPatternList, type PatternList } from "./pattern-list.ts";
import { filterContents } from "./filter-contents.ts";
import { compilePathPattern } from "./path-pattern.ts";

/** What is asked of a context: one source of a COPY or ADD with the flags that decide what it takes. */
export interface SourceRequest {
  /** With variables filled in. */
  readonly source: string;
  /** Values of `--exclude`, which BuildKit does not expand. */
  readonly excludes: readonly string[];
  /** `--parents`. */
  readonly parents: boolean;
}

/** What a source takes from a context. */
export interface SelectedPaths {
  readonly outcome: SelectionOutcome;
  /** In the order in which BuildKit copies them. */
  readonly matches: readonly SourceMatch[];
  /**
   * What would be taken too if the ignore file did not leave it out; of a directory that is left out whole, the directory alone.
   */
  readonly ignored: readonly string[];
  /** Everything but directories. */
  readonly files: number;
  readonly bytes: number;
}

export type SelectionOutcome =
  /** Something is there to be copied, if only an empty directory. */
  | { readonly kind: "found" }
  /**
   * A wildcard matches nothing, which is fine as long as `directory`, the part before it ("" for the root), is sent to BuildKit.
   */
  | { readonly kind: "no-match"; readonly directory: string }
  /**
   * The build fails. `path` is what BuildKit does not find: the source, a link that leads nowhere, or what stands before a
   * wildcard.
   */
  | { readonly kind: "missing"; readonly path: string; readonly because: "absent" | "ignored" | "not-sent" }
  /** The build fails with `syntax error in pattern`. */
  | { readonly kind: "malformed"; readonly pattern: string }
  /** A directory that would have to be looked into could not be read. */
  | { readonly kind: "unreadable"; readonly path: string };

/** A file or directory that a source names, or that its wildcard matches. */
export interface SourceMatch {
  /** Before links are followed; its last part is the name that a file gets in a directory. "" for the root of the context. */
  readonly path: string;
  /** Where it leads. The paths of `entries` begin with it. */
  readonly resolved: string;
  /** Of a directory the contents are copied, of anything else itself. */
  readonly directory: boolean;
  /** What is copied, directories before what lies in them; without the directory itself. Links in it are copied as links. */
  readonly entries: readonly ContextEntry[];
}

/**
 * What one source selects. Follows solver/llbsolver/file (docopy), cache/contenthash and fsutil's copy: paths are relative to the
 * root and cannot leave it, wildcards are those of Go's `filepath.Match` and may name directories too, `--exclude` is not applied
 * to what is named itself.
 */
export function selectSource(index: ContextIndex, request: SourceRequest): SelectedPaths {
  const plan = planOnce(request);
  if ("malformed" in plan) return nothing({ kind: "malformed", pattern: plan.malformed });
  const found = hasWildcards(plan.source) ? findMatches(index, plan.source) : { paths: [plan.source], ignored: [] };
  if ("kind" in found) return nothing(found);
  const matches: SourceMatch[] = [];
  const ignored = [...found.ignored];
  for (const path of found.paths) {
    const match = readMatch(index, path, plan, ignored);
    if (match !== undefined && "kind" in match)
      return nothing(match, match.kind === "missing" && match.because === "ignored" ? [path] : []);
    if (match !== undefined) matches.push(match);
  }
  const { files, bytes } = countFiles(matches);
  return { outcome: outcomeOf(index, plan, matches), matches, ignored, files, bytes };
}

interface SelectionPlan {
  /** The named part: with `--parents` what stands before `/./`, else the root. */
  readonly source: string;
  readonly includes: PatternList | undefined;
  readonly excludes: PatternList | undefined;
  /** With `--parents`: the path that must be there, as no wildcard stands in it. */
  readonly required: string | undefined;
}

type PlannedSelection = SelectionPlan | { readonly malformed: string };

const plans = new WeakMap<SourceRequest, PlannedSelection>();

/** One who follows a context over many commits asks for the same again and again. */
function planOnce(request: SourceRequest): PlannedSelection {
  const plan = plans.get(request) ?? planSelection(request);
  plans.set(request, plan);
  return plan;
}

function planSelection({ source, excludes, parents }: SourceRequest): PlannedSelection {
  const excluded = createPatternList(excludes);
  const refused = excluded.refused[0];
  if (refused !== undefined) return { malformed: excludes[refused.index]! };
  const list = excludes.length === 0 ? undefined : excluded.list;
  // The client picks what to send with the patterns of an ignore file, so these must be sound too.
  if (parseGlob(source).malformed || compilePathPattern(pathInRoot(source), false).test === undefined)
    return { malformed: source };
  if (!parents) return { source: pathInRoot(source), includes: undefined, excludes: list, required: undefined };
  const pivot = source.indexOf("/./");
  const named = pivot === -1 ? "" : source.slice(0, pivot);
  const pattern = pivot === -1 ? source : source.slice(pivot + 3);
  const below = pathInRoot(pattern);
  const includes = createPatternList([below]);
  if (includes.refused.length > 0) return { malformed: below };
  const plain = !hasWildcards(named) && !hasWildcards(pattern);
  const required = plain ? pathInRoot(`${named}/${below}`) : undefined;
  return { source: pathInRoot(named), includes: includes.list, excludes: list, required };
}

/** Paths that a wildcard matches. A directory that matches is not looked into for further matches. */
function findMatches(index: ContextIndex, source: string): { paths: string[]; ignored: string[] } | SelectionOutcome {
  const { directory, pattern } = splitAtWildcard(source);
  const base = followLinks(index, directory);
  if (base === undefined) return absent(index, directory);
  const glob = parseGlob(pattern);
  const prefix = base === contextRoot ? "" : `${index.entries[base]!.path}/`;
  const shown = directory === "" ? "" : `${directory}/`;
  const end = base === contextRoot ? index.entries.length : index.ends[base]!;
  const paths: string[] = [];
  const ignored: string[] = [];
  for (let at = base + 1; at < end;) {
    const entry = index.entries[at]!;
    const relative = entry.path.slice(prefix.length);
    const matched = matchGlob(glob, relative) === true;
    if (matched) (index.present[at] === 1 ? paths : ignored).push(shown + relative);
    const deeper = !matched && (glob.depth === undefined || relative.split("/").length < glob.depth);
    at = deeper ? at + 1 : index.ends[at]!;
  }
  return { paths, ignored };
}

/** Undefined when what is named is left alone. */
function readMatch(
  index: ContextIndex,
  path: string,
  plan: SelectionPlan,
  ignored: string[],
): SourceMatch | SelectionOutcome | undefined {
  const at = followLinks(index, path);
  if (at === undefined) return absent(index, path);
  const entry = at === contextRoot ? undefined : index.entries[at]!;
  const resolved = entry?.path ?? "";
  if (entry !== undefined && entry.type !== "directory") {
    // --parents looks for its pattern in directories alone.
    return plan.includes === undefined ? { path, resolved, directory: false, entries: [entry] } : undefined;
  }
  if (entry?.unlisted === "unreadable") return { kind: "unreadable", path: resolved };
  const entries = filterContents(index, at, plan, ignored);
  // With --parents what a wildcard names is sent, and so found, only for the sake of what is wanted in it.
  if (plan.includes !== undefined && entries.length === 0 && path !== plan.source) return undefined;
  const broken =
    path === "" && (plan.includes !== undefined || plan.excludes !== undefined) ? brokenLink(index, entries) : undefined;
  return broken === undefined ? { path, resolved, directory: true, entries } : absent(index, broken);
}

/**
 * BuildKit follows the links in the root itself once a filter makes it look at each entry, and fails at one that leads nowhere.
 */
function brokenLink(index: ContextIndex, entries: readonly ContextEntry[]): string | undefined {
  const links = entries.filter(({ type, path }) => type === "symlink" && !path.includes("/"));
  return links.find(({ path }) => followLinks(index, path) === undefined)?.path;
}

function outcomeOf(index: ContextIndex, plan: SelectionPlan, matches: readonly SourceMatch[]): SelectionOutcome {
  const copies = matches.some((match) => plan.includes === undefined || match.entries.length > 0);
  if (plan.required !== undefined) {
    // BuildKit does not follow a link in the place of the pivot when it looks for what must be there.
    const pivot = index.byPath.get(plan.source);
    if (pivot !== undefined && index.entries[pivot]!.type === "symlink")
      return { kind: "missing", path: plan.required, because: "absent" };
    return copies ? { kind: "found" } : absent(index, plan.required);
  }
  return copies ? { kind: "found" } : { kind: "no-match", directory: splitAtWildcard(plan.source).directory };
}

/** The parts before the first wildcard, and the rest. */
function splitAtWildcard(source: string): { directory: string; pattern: string } {
  const parts = source.split("/");
  const wild = parts.findIndex(hasWildcards);
  if (wild === -1) return { directory: source, pattern: "" };
  return { directory: parts.slice(0, wild).join("/"), pattern: parts.slice(wild).join("/") };
}

function absent(index: ContextIndex, path: string): SelectionOutcome {
  const absence = absenceOf(index, path);
  if (absence === "unlisted") return { kind: "unreadable", path };
  return { kind: "missing", path, because: absence === "ignored" ? "ignored" : "absent" };
}

function nothing(outcome: SelectionOutcome, ignored: readonly string[] = []): SelectedPaths {
  return { outcome, matches: [], ignored, files: 0, bytes: 0 };
}

function countFiles(matches: readonly SourceMatch[]): { files: number; bytes: number } {
  let files = 0;
  let bytes = 0;
  for (const { entries } of matches) {
    for (const entry of entries) {
      if (entry.type === "directory") continue;
      files++;
      bytes += entry.bytes;
    }
  }
  return { files, bytes };
}
