import type { PageText } from "./page-text.ts";
import type { PlanPageBuild } from "./plan-page-data.ts";

/** What every part of the page is given. */
export interface PartContext {
  readonly build: PlanPageBuild;
  readonly text: PageText;
  /** Stands before every id, so that several builds fit on one page. */
  readonly prefix: string;
}

/** Where an instruction stands in the Dockerfile, by the position of its step. */
export function lineId({ prefix }: PartContext, step: number): string {
  return `${prefix}l${step}`;
}

/** Where a step stands in the table of all steps. */
export function stepId({ prefix }: PartContext, step: number): string {
  return `${prefix}s${step}`;
}

/** Ids of the headings that name a section: where there are several builds, that of its build too. */
export function sectionName({ prefix }: PartContext, heading: string): string {
  return prefix === "" ? heading : `${prefix}name ${prefix}${heading}`;
}

/** What the page calls a build. */
export function buildName({ names, dockerfile }: PlanPageBuild): string {
  return names.length === 0 ? dockerfile : names.join(", ");
}

export function groupedNumber(count: number): string {
  return count.toLocaleString("en-US");
}

/** An image name whose digest has no more letters than docker itself shows. */
export function shortImage(name: string): string {
  return name.replace(/(@sha256:[0-9a-f]{12})[0-9a-f]{52}\b/, "$1");
}
