import { join } from "node:path";
import type { ContextListing, Language } from "@plimsoll/core";
import { planDockerfile, type PlanInput, type PlannedBuild } from "@plimsoll/core/plan";
import type { Repositories } from "@plimsoll/host/git";
import { imagesOf } from "@plimsoll/host/sizes";
import type { Note } from "../note.ts";
import type { OpenBuild } from "../plan/open-builds.ts";
import { imagesMeant, withOtherImages } from "./base-changed.ts";
import { notesOnUnreadable } from "../plan/unreadable-files.ts";
import type { BuildSides, MadeSides } from "./build-sides.ts";
import { findChangedPaths, type NamedListing, withChanges } from "./changed-paths.ts";
import type { RebuildRequest } from "./rebuild-request.ts";
import { rebuildText, type ShownComparison } from "./rebuild-text.ts";

/** What all builds of a run share. */
export interface ChangeTools {
  readonly request: RebuildRequest;
  readonly language: Language;
  /** Folder of the Compose or Bake file, when there is one. */
  readonly home: string;
  /** Text of `--against-file`. */
  readonly oldText: string | undefined;
  readonly repositories: Repositories | undefined;
}

export type ChangedBuild =
  | {
      readonly kind: "changed";
      readonly before: PlannedBuild;
      readonly after: PlannedBuild;
      readonly comparison: ShownComparison;
      readonly warnings: readonly Note[];
      /** What a build would end at, although the two can be compared. */
      readonly errors: readonly Note[];
      /** Words of `--changed` and of `--base-changed` that mean nothing in this build. */
      readonly unmatched: ReadonlySet<string>;
      readonly unknownImages: ReadonlySet<string>;
    }
  | { readonly kind: "failure"; readonly notes: readonly Note[] };

/** The build before and after the change that is asked for. What is not named is the same on both sides. */
export async function changeBuild(open: OpenBuild, tools: ChangeTools): Promise<ChangedBuild> {
  const { request, oldText, language } = tools;
  const made = await makeSides(open, tools);
  if (made.kind === "failure") return made;
  const { before } = made.sides;
  const old: PlanInput = { ...before, text: oldText ?? before.text, build: withOldArgs(before.build, request.againstBuildArgs) };
  const filled = await fill({ before: old, after: made.sides.after }, open, tools, made.folder);
  const changed = await applyChanged(filled.sides, open, tools);
  if (changed.kind === "failure") return changed;
  const images = applyImages(changed.after, request.baseChanged);
  const comparison: ShownComparison = {
    since: request.since && { ...request.since, commit: made.commit?.slice(0, 7) },
    against: request.against,
    againstFile: request.againstFile,
    changedFiles: request.changed === undefined ? undefined : changed.files,
    images: images.names,
    buildArgs: request.againstBuildArgs.map(([name]) => name),
  };
  const after = planDockerfile(images.after);
  return {
    kind: "changed",
    before: planDockerfile(filled.sides.before),
    after,
    comparison,
    warnings: [...made.warnings, ...filled.warnings, ...changed.notes],
    errors: [...(made.errors ?? []), ...(request.since === undefined ? notesOnUnreadable(open, after, language) : [])],
    unmatched: changed.unmatched,
    unknownImages: images.unknown,
  };
}

async function makeSides(open: OpenBuild, { request, language, home, repositories }: ChangeTools): Promise<MadeSides> {
  const { since, against, listContext } = request;
  if (since !== undefined && repositories !== undefined) {
    const { sidesSince } = await import("./sides-since.ts");
    return sidesSince(open, { ...since, listContext, language }, repositories);
  }
  if (against !== undefined) {
    const { sidesAgainst } = await import("./sides-against.ts");
    return sidesAgainst(open, { folder: against, home, language });
  }
  const same = { text: open.text, build: open.build, facts: open.facts };
  return { kind: "sides", sides: { before: same, after: same }, folder: open.contextFolder, warnings: [] };
}

function withOldArgs(build: PlanInput["build"], old: RebuildRequest["againstBuildArgs"]): PlanInput["build"] {
  if (old.length === 0) return build;
  const values = new Map(Object.entries(build?.buildArgs ?? {}));
  for (const [name, value] of old) {
    if (value === undefined) values.delete(name);
    else values.set(name, value);
  }
  return { ...build, buildArgs: Object.fromEntries(values) };
}

/** git's object ids are digests already. */
async function fill(sides: BuildSides, open: OpenBuild, { request, language }: ChangeTools, folder: string | undefined) {
  const { contextFolder } = open;
  if (request.since !== undefined || contextFolder === undefined) return { sides, warnings: [] };
  const { fillDigests } = await import("./fill-digests.ts");
  return fillDigests(sides, { before: folder ?? contextFolder, after: contextFolder }, language);
}

interface AppliedChanges {
  readonly kind: "applied";
  readonly after: PlanInput;
  readonly files: number;
  readonly unmatched: ReadonlySet<string>;
  readonly notes: readonly Note[];
}

async function applyChanged(
  { after }: BuildSides,
  open: OpenBuild,
  { request, language, home }: ChangeTools,
): Promise<AppliedChanges | Extract<ChangedBuild, { readonly kind: "failure" }>> {
  if (request.changed === undefined) return { kind: "applied", after, files: 0, unmatched: new Set(), notes: [] };
  const contexts = listingsOf(after, open);
  if (contexts.length === 0) {
    const { problems } = rebuildText[language];
    return { kind: "failure", notes: [{ path: open.dockerfile, line: undefined, ...problems.noContextFolder }] };
  }
  const { changed, unmatched, notes } = await findChangedPaths(request.changed, contexts, { open, home, language });
  const facts = { ...after.facts, namedContexts: { ...after.facts?.namedContexts } };
  const files = new Set<string>();
  for (const { name, folder, listing } of contexts) {
    const paths = changed.get(name);
    if (paths === undefined) continue;
    for (const path of paths) files.add(join(folder, path));
    if (name === "") facts.context = withChanges(listing, paths);
    else facts.namedContexts[name] = withChanges(listing, paths);
  }
  return { kind: "applied", after: { ...after, facts }, files: files.size, unmatched, notes };
}

function listingsOf({ facts }: PlanInput, { contextFolder, contexts }: OpenBuild): readonly NamedListing[] {
  const named = contexts.flatMap(({ name, folder }) => placed(name, folder, facts?.namedContexts?.[name]));
  return [...placed("", contextFolder, facts?.context), ...named];
}

function placed(name: string, folder: string | undefined, listing: ContextListing | undefined): readonly NamedListing[] {
  return folder === undefined || listing === undefined ? [] : [{ name, folder, listing }];
}

function applyImages(after: PlanInput, words: readonly string[]) {
  if (words.length === 0) return { after, names: [], unknown: new Set<string>() };
  const images = imagesOf(planDockerfile(after));
  const meant = words.map((word) => ({ word, names: imagesMeant(word, images) }));
  const names = [...new Set(meant.flatMap((each) => each.names))];
  const facts = { ...after.facts, images: withOtherImages(after.facts?.images, names) };
  const unknown = new Set(meant.flatMap((each) => (each.names.length === 0 && each.word !== "all" ? [each.word] : [])));
  return { after: { ...after, facts }, names, unknown };
}
