import { addSums, type ContentSum, subtractSums, sumOfSelection } from "../cache/content-key.ts";
import type { ContentSource } from "../cache/vertex.ts";
import type { SourceRequest } from "../context/select-sources.ts";
import { contextRoot, followLinks } from "../context/follow-links.ts";
import type { ContextEntry, ContextListing, IgnoreFile } from "../context/context-listing.ts";
import { prepareContext } from "../plan/prepare-context.ts";
import type { ContextChange } from "./context-change.ts";
import type { ContextTree } from "./context-tree.ts";
import { concerns, isBelow, regionOf, type SourceRegion } from "./source-region.ts";
import { findWitnesses } from "./witnesses.ts";

/** One source of a step, with what it takes from the context. */
export interface TrackedSource {
  readonly source: ContentSource;
  /** One object for all questions, since what is worked out for it is kept. */
  readonly request: SourceRequest;
  readonly region: SourceRegion;
  /** For directories that were asked about: a file in them that is taken. It is as long as it stays what it is. */
  readonly witnesses: Map<string, ContextEntry>;
  readonly state: SourceState;
  /** Files that the last changes have changed for it. */
  readonly changed: readonly string[];
  /** Whether the last build takes it. */
  readonly asked: boolean;
}

type SourceState =
  /** It has to be summed up when it is next asked for. */
  | { readonly kind: "open" }
  | {
      readonly kind: "summed";
      readonly sum: ContentSum;
      /** Where changes matter for it; more than its own region when links lead elsewhere. */
      readonly regions: readonly string[];
      /** Which changes there can be folded in: "none" of them, those of contents alone, or all but those of links. */
      readonly folds: "none" | "contents" | "files";
      /** Whether BuildKit does not find it; no content can change that. */
      readonly fails: boolean;
      /** Whether files that come and go anywhere can change what it takes. */
      readonly watchesAll: boolean;
    };

/** The context after the changes. */
export interface TrackedContext {
  readonly tree: ContextTree;
  listing(): ContextListing;
}

/** Files without a digest get one of their own from the tracker, once they change; until then they are the same. */
const unknown = "unknown";

/** Sums up what a source takes from the whole context. */
export function trackSource(context: TrackedContext, source: ContentSource): TrackedSource {
  const { index, select } = prepareContext(context.listing());
  const region = regionOf(source);
  const request = { source: source.pattern, excludes: source.excludes, parents: source.parents };
  const selected = select(request);
  const { matches, outcome } = selected;
  const fails = outcome.kind !== "found" && outcome.kind !== "no-match";
  const at = followLinks(index, region.directory);
  const resolved = at === undefined ? undefined : at === contextRoot ? "" : index.entries[at]!.path;
  const linked = context.tree.leadsThroughLink(region.directory) || matches.some(({ path, resolved: to }) => path !== to);
  // A wildcard can also fail at a link that it matches, and a filter at a link in the root.
  const watchesAll = (fails && (linked || region.wild)) || (region.filtered && context.tree.hasLinksAtRoot());
  const regions = linked ? [region.directory, resolved ?? "", ...matches.map((match) => match.resolved)] : [region.directory];
  const folds = linked ? "none" : fails || watchesAll ? "contents" : "files";
  const sum = sumOfSelection(selected, source.pattern, unknown);
  const witnesses = new Map<string, ContextEntry>();
  return {
    source,
    request,
    region,
    witnesses,
    state: { kind: "summed", sum, regions, folds, fails, watchesAll },
    changed: [],
    asked: true,
  };
}

export interface FoldContext extends TrackedContext {
  readonly ignoreFile: IgnoreFile | undefined;
  /** False when everything has to be summed up again. */
  readonly exact: boolean;
}

/** The source after changes that the context has been given already. */
export function foldChanges(tracked: TrackedSource, changes: readonly ContextChange[], context: FoldContext): TrackedSource {
  const { state } = tracked;
  const open: TrackedSource = { ...tracked, state: { kind: "open" }, asked: false };
  if (state.kind === "open" || !context.exact) return { ...open, changed: [] };
  const matters = state.fails ? changes.filter((change) => !isContentAlone(change)) : changes;
  const near = matters.filter(({ path }) => state.regions.some((directory) => concerns(path, directory)));
  const comesOrGoes = state.watchesAll && changes.some((change) => !isContentAlone(change));
  if (near.length === 0 && !comesOrGoes) return { ...tracked, changed: [], asked: false };
  const canFold =
    !comesOrGoes && state.folds !== "none" && near.every((change) => isFoldable(change, state.folds, tracked.region));
  if (!canFold) return { ...open, changed: pathsOf(near) };
  const extra = findWitnesses(tracked, near, context);
  const before = selectFrom(
    tracked,
    near.flatMap((change) => change.before ?? []),
    extra,
    context,
  );
  const after = selectFrom(
    tracked,
    near.flatMap((change) => change.after ?? []),
    extra,
    context,
  );
  const sum = addSums(subtractSums(state.sum, before.sum), after.sum);
  const changed = near.filter(({ path }) => before.paths.has(path) || after.paths.has(path));
  return { ...tracked, state: { ...state, sum }, changed: pathsOf(changed), asked: false };
}

/** What a source would take if the context held these entries and nothing else. */
function selectFrom(
  { source, request }: TrackedSource,
  entries: readonly ContextEntry[],
  extra: readonly ContextEntry[],
  { ignoreFile }: FoldContext,
): { readonly sum: ContentSum; readonly paths: ReadonlySet<string> } {
  const listing: ContextListing = { entries: [...entries, ...extra], ignoreFile };
  const selected = prepareContext(listing).select(request);
  const paths = new Set(selected.matches.flatMap((match) => match.entries.map(({ path }) => path)));
  return { sum: sumOfSelection(selected, source.pattern, unknown), paths };
}

/** Whether it was a file, and still is. */
function isContentAlone({ before, after }: ContextChange): boolean {
  return before?.type === "file" && after?.type === "file";
}

/**
 * Whether what is taken of an entry does not depend on others: links are followed where they are named, and directories of their
 * own are there whether they hold anything or not.
 */
function isFoldable(change: ContextChange, folds: "none" | "contents" | "files", region: SourceRegion): boolean {
  if (isContentAlone(change)) return true;
  if (folds !== "files") return false;
  const types = [change.before?.type, change.after?.type];
  if (types.includes("directory")) return false;
  if (!types.includes("symlink")) return true;
  const isContent = !region.wild && isBelow(change.path, region.directory);
  return isContent && !(region.filtered && !change.path.includes("/"));
}

function pathsOf(changes: readonly ContextChange[]): readonly string[] {
  return changes.map(({ path }) => path);
}
