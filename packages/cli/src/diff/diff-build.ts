import type { Language } from "@plimsoll/core";
import { planDockerfile, type PlanInput } from "@plimsoll/core/plan";
import type { GitRepository } from "@plimsoll/host/git";
import { onInterrupt } from "../interrupts.ts";
import type { Note } from "../note.ts";
import type { ImageFinder } from "../plan/known-images.ts";
import type { OpenBuild } from "../plan/open-builds.ts";
import type { PlanView } from "../plan/plan-view.ts";
import { notesOnPlanned } from "../plan/planned-notes.ts";
import type { Sizer } from "../plan/size-builds.ts";
import { notesOnUnreadable } from "../plan/unreadable-files.ts";
import type { MadeSides } from "../rebuild/build-sides.ts";
import { notesOnMissingSources } from "../rebuild/missing-sources.ts";
import type { ShownComparison } from "../rebuild/rebuild-text.ts";
import type { Repositories } from "@plimsoll/host/git";
import { viewPlan } from "@plimsoll/plan-view/views";
import { committedFiles } from "./committed-files.ts";
import { diffText } from "./diff-text.ts";
import type { DiffWith } from "./diff-with.ts";

/** What all builds of a run share. */
export interface DiffTools {
  readonly against: Exclude<DiffWith, { readonly kind: "refused" }>;
  /** Folder of the Compose or Bake file, when there is one. */
  readonly home: string;
  readonly repositories: Repositories;
  readonly finder: ImageFinder;
  readonly sizer: Sizer;
  readonly language: Language;
}

export interface DiffedBuild {
  /** Undefined when there is nothing to compare; the errors say why. */
  readonly sides: { readonly before: PlanView; readonly after: PlanView } | undefined;
  readonly comparison: ShownComparison;
  readonly errors: readonly Note[];
  readonly warnings: readonly Note[];
}

/** The build as it is and as it was, with the sizes of both. */
export async function diffBuild(open: OpenBuild, tools: DiffTools): Promise<DiffedBuild> {
  const { against, finder, sizer, language } = tools;
  const made = await makeSides(open, tools);
  const fromGit = against.kind === "revision";
  const comparison = compared(against, made);
  if (made.kind === "failure") return { sides: undefined, comparison, errors: made.notes, warnings: [] };
  const before = await finder.withImages(asOpen(open, made.sides.before, made.folder ?? open.contextFolder));
  const after = await finder.withImages(asOpen(open, made.sides.after, open.contextFolder));
  const [old, fresh] = [planDockerfile(before), planDockerfile(after)];
  const errors = [...(made.errors ?? []), ...notesOnPlanned(after, fresh, language)];
  const warnings = made.warnings.map(withoutOptions);
  if (!fromGit) errors.push(...notesOnUnreadable(after, fresh, language));
  if (fresh.graph.target === undefined) return { sides: undefined, comparison, errors, warnings };
  warnings.push(...notesOnMissingSources(old, fresh, open.dockerfile, { fromGit, language }).map(withoutOptions));
  if (old.problems.length > 0 && fresh.problems.length === 0 && before.text !== "") {
    warnings.push({ path: open.dockerfile, line: undefined, ...diffText[language].problems.refusedBefore });
  }
  const repository = fromGit ? await repositoryOf(open, tools) : undefined;
  const files = repository && committedFiles({ repository, before: old.facts, after: fresh.facts, folders: foldersOf(open) });
  const forget = onInterrupt(() => files?.close());
  try {
    const sizes = { before: await sizer.size(before, old, files), after: await sizer.size(after, fresh) };
    return {
      sides: { before: viewPlan(before, old, sizes.before), after: viewPlan(after, fresh, sizes.after) },
      comparison,
      errors,
      warnings,
    };
  } finally {
    forget();
    files?.close();
  }
}

/** Without the advice to use an option that only `plimsoll rebuild` has. */
function withoutOptions(note: Note): Note {
  return note.help.includes("--against") ? { ...note, help: "" } : note;
}

async function makeSides(open: OpenBuild, { against, home, repositories, language }: DiffTools): Promise<MadeSides> {
  const { contextFolder } = open;
  // Without its files a build can have any size, on both sides.
  if (contextFolder === undefined) {
    const problem = diffText[language].problems.noContextFolder(open.dockerfile);
    return { kind: "failure", notes: [{ path: undefined, line: undefined, ...problem }] };
  }
  if (against.kind === "revision") {
    const { sidesSince } = await import("../rebuild/sides-since.ts");
    const how = { revision: against.revision, implied: false, listContext: true, language };
    return sidesSince(open, how, repositories);
  }
  const { sidesAgainst } = await import("../rebuild/sides-against.ts");
  const made = await sidesAgainst(open, { folder: against.folder, home, language });
  if (made.kind === "failure") return made;
  const { fillDigests } = await import("../rebuild/fill-digests.ts");
  const filled = await fillDigests(made.sides, { before: made.folder ?? contextFolder, after: contextFolder }, language);
  return { ...made, sides: filled.sides, warnings: [...made.warnings, ...filled.warnings] };
}

function asOpen(open: OpenBuild, { text, build, facts }: PlanInput, contextFolder: string | undefined): OpenBuild {
  return { ...open, text, build: build ?? open.build, facts: facts ?? open.facts, contextFolder };
}

async function repositoryOf({ contextFolder = "." }: OpenBuild, { repositories }: DiffTools): Promise<GitRepository | undefined> {
  const found = await repositories.open(contextFolder);
  return found.kind === "repository" ? found.repository : undefined;
}

function foldersOf({ contextFolder, contexts }: OpenBuild): Readonly<Record<string, string>> {
  const named = contexts.flatMap(({ name, folder }) => (folder === undefined ? [] : [[name, folder] as const]));
  return Object.fromEntries([...(contextFolder === undefined ? [] : [["", contextFolder] as const]), ...named]);
}

function compared(against: DiffTools["against"], made: MadeSides): ShownComparison {
  const commit = made.kind === "sides" ? made.commit?.slice(0, 7) : undefined;
  return {
    since: against.kind === "revision" ? { revision: against.revision, commit, implied: false } : undefined,
    against: against.kind === "folder" ? against.folder : undefined,
    againstFile: undefined,
    changedFiles: undefined,
    images: [],
    buildArgs: [],
  };
}
