import type { ShownPlan } from "@plimsoll/plan-view/views";
import type { OpenBuild } from "./open-builds.ts";

/** A planned build as all reports show it. */
export type PlanView = ShownPlan<OpenBuild>;
