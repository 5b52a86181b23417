import type { Language } from "@plimsoll/core";
import type { LayerSize } from "@plimsoll/core/plan";
import { createRepositories, GitError } from "@plimsoll/host/git";
import type { PageExtras } from "@plimsoll/plan-view";
import { causeLine } from "@plimsoll/plan-view/views";
import { findSource } from "../history/find-source.ts";
import type { HistoryRequest } from "../history/history-options.ts";
import { historyText } from "../history/history-text.ts";
import { viewHistory } from "../history/history-view.ts";
import { replayHistory } from "../history/replayed-history.ts";
import { changeBuild } from "../rebuild/change-build.ts";
import { compareBuilds } from "../rebuild/compared-build.ts";
import { readRebuildRequest } from "../rebuild/rebuild-request.ts";
import { rebuildText } from "../rebuild/rebuild-text.ts";
import type { OpenBuild } from "./open-builds.ts";

type GitExtras = Pick<PageExtras, "rebuild" | "history" | "change" | "commits">;

/** So many commits are replayed: what they tell changes little with more, and a page should not be waited for. */
const mostCommits = 40;

/**
 * What git adds to the page of a build: which steps the changes rebuild that are not committed yet, and how many of the last commits rebuilt
 * each step. Empty where the context lies in no repository, or git cannot tell.
 */
export async function pageOfGit(
  open: OpenBuild,
  sizes: readonly (LayerSize | undefined)[],
  around: { readonly language: Language; readonly environment: Readonly<Record<string, string | undefined>> },
): Promise<GitExtras> {
  const found = await findSource(open, around.language);
  if (found.kind === "notes") return {};
  try {
    return { ...(await historyOf(found.source, sizes, around.language)), ...(await rebuildOf(open, sizes, around)) };
  } catch (error) {
    if (error instanceof GitError) return {};
    throw error;
  } finally {
    found.source.repository.close();
  }
}

async function historyOf(
  source: Parameters<typeof replayHistory>[0],
  sizes: readonly (LayerSize | undefined)[],
  language: Language,
): Promise<GitExtras> {
  const request: HistoryRequest = {
    limit: mostCommits,
    since: undefined,
    fixed: false,
    format: "json",
    evidence: false,
    advice: "none",
    budget: { checked: false, limits: {} },
  };
  const replayed = await replayHistory(source, request, () => {});
  if (replayed.commits.length < 2) return {};
  const text = historyText[language];
  const history = new Map(
    viewHistory(replayed, sizes).steps.map(({ step, causes }) => {
      const { present, rebuilt, depends } = step;
      return [step.step, { present, rebuilt, depends, causes: causes.map((cause) => text.cause(cause)) }] as const;
    }),
  );
  return { history, commits: replayed.commits.length };
}

async function rebuildOf(
  open: OpenBuild,
  sizes: readonly (LayerSize | undefined)[],
  around: Parameters<typeof pageOfGit>[2],
): Promise<GitExtras> {
  const { language } = around;
  const request = await readRebuildRequest({ since: "HEAD" }, around);
  if (!("format" in request)) return {};
  const repositories = createRepositories();
  try {
    const changed = await changeBuild(open, { request, language, home: ".", oldText: undefined, repositories });
    if (changed.kind === "failure") return {};
    const { steps, rebuilt, depends } = compareBuilds(changed.before, changed.after, sizes);
    // Without a change there is nothing to say of every step.
    if (rebuilt + depends === 0) return {};
    const text = rebuildText[language];
    const rebuild = new Map(
      steps.map((step) => {
        const words = step.state === "cached" || step.state === "unused" ? [] : [causeLine(step, text)];
        return [step.index, { state: step.state, causes: words }] as const;
      }),
    );
    return { rebuild, change: text.compared(changed.comparison) };
  } finally {
    repositories.close();
  }
}
