import type { PlannedBuild } from "../../plan-dockerfile.ts";
import { isShell } from "../runtime/start-process.ts";
import { isRoot } from "./read-act.ts";
import type { StoryChapter, StoryEntry } from "./story.ts";
import type { GoodPoint, StoryStart } from "./story-ending.ts";

/** What a file does well, told where it is sure; the weightiest first. */
export function goodPoints(
  { graph, facts }: PlannedBuild,
  chapters: readonly StoryChapter[],
  start: StoryStart | undefined,
): readonly GoodPoint[] {
  const built = chapters.flatMap(({ stage, entries }) => (stage === undefined ? [] : entries.filter((entry) => entry.built)));
  const points: GoodPoint[] = [];
  const early = built.find((entry) => isEarlyInstall(entry, built));
  if (early !== undefined) points.push({ kind: "dependencies-first", line: early.line });
  const helper = chapters.find(
    ({ stage, entries }) => stage?.role === "helper" && entries.some(({ makes }) => makes === "layer"),
  )?.stage;
  if (helper !== undefined) points.push({ kind: "multi-stage", name: helper.name });
  // Who `$NAME` is, nobody knows here.
  if (start?.user !== undefined && !isRoot(start.user) && !start.user.includes("$"))
    points.push({ kind: "not-root", user: start.user });
  if (start?.process.kind === "known" && start.process.by !== "base" && startsBare(start.process.runs))
    points.push({ kind: "exec-form" });
  const mounted = (type: string): StoryEntry | undefined =>
    built.find(({ act }) => act.kind === "run" && act.mounts.includes(type));
  const cached = mounted("cache");
  if (cached !== undefined) points.push({ kind: "cache-mount", line: cached.line });
  const secret = mounted("secret");
  if (secret !== undefined) points.push({ kind: "secret-mount", line: secret.line });
  const images = built.filter(({ act }) => act.kind === "from-image");
  const pinned = images.every(({ act }) => act.kind === "from-image" && act.pinned) ? images[0] : undefined;
  if (pinned !== undefined) points.push({ kind: "pinned", line: pinned.line });
  const ignoreFile = facts.context?.ignoreFile;
  if (ignoreFile !== undefined) points.push({ kind: "ignore-file", file: ignoreFile.path.replace(/^.*[\\/]/, "") });
  const health = built.find(({ act }) => act.kind === "healthcheck" && act.command !== undefined);
  if (start?.healthcheck === true && health !== undefined) points.push({ kind: "healthcheck", line: health.line });
  return graph.target === undefined ? [] : points;
}

/** A script of the image's own is read by a shell too. */
function startsBare(program: string | undefined): boolean {
  return program !== undefined && !isShell(program);
}

/** It installs what a few files list, and a later step brings more of the project. */
function isEarlyInstall({ act, cache, line }: StoryEntry, built: readonly StoryEntry[]): boolean {
  if (act.kind !== "run" || cache?.kind !== "files-above" || cache.files.all) return false;
  if (!act.works.some((work) => work.kind === "install" && work.count === 0)) return false;
  if (cache.files.count !== undefined && cache.files.count > 5) return false;
  return built.some((later) => later.line > line && later.keyword !== "RUN" && later.cache?.kind === "own-files");
}
