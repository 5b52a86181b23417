import type { Language } from "@plimsoll/core";
import { type PageExtras, planPageBuild, renderPlanPage } from "@plimsoll/plan-view";
import { causeLine, causeText, showCause, viewPlan } from "@plimsoll/plan-view/views";
import { buildsText } from "../builds/builds-text.ts";
import type { DocumentBuild } from "../builds/document-build.ts";
import { version } from "../version.ts";

export interface PageRequest {
  /** As shown. */
  readonly dockerfile: string;
  readonly contextFolder: string | undefined;
  /** What the page around it lets scripts and styles through by; without it they are let through by their hashes. */
  readonly nonce: string | undefined;
  readonly language: Language;
}

/** The page of a build: one file without anything outside of it. */
export function planPageOf(build: DocumentBuild, { dockerfile, contextFolder, nonce, language }: PageRequest): string {
  const view = viewPlan({ dockerfile, contextFolder, names: [] }, build.planned, build.layers);
  const text = buildsText[language];
  const notes = [
    ...(build.layers.length === 0 ? [text.noSizes] : []),
    ...(build.planned.facts.context === undefined ? [text.noContext] : []),
  ];
  const page = planPageBuild(view, language, { ...rebuildOf(build, language), ...historyOf(build), notes });
  return renderPlanPage({ version: 1, generator: `plimsoll ${version}`, builds: [page] }, language, nonce);
}

function rebuildOf({ planned, sinceHead }: DocumentBuild, language: Language): PageExtras {
  // Without a change there is nothing to say of every step.
  if (sinceHead === undefined || sinceHead.steps.every(({ state }) => state === "cached" || state === "unused")) return {};
  const rebuild = new Map(
    sinceHead.steps.map(({ index, state, causes }) => {
      const shown = causes.map((cause) => showCause(cause, planned));
      const why = causeLine({ state, causes: shown }, causeText[language]);
      return [index, { state, causes: why === "" ? [] : [why] }] as const;
    }),
  );
  return { rebuild, change: buildsText[language].sinceHead };
}

function historyOf({ history }: DocumentBuild): PageExtras {
  if (history === undefined) return {};
  const steps = history.steps.map(({ step, present, rebuilt, depends }) => {
    return [step, { present, rebuilt, depends, causes: [] }] as const;
  });
  return { history: new Map(steps), commits: history.compared };
}
