import type { ObservedCase, ObservedEdit, ObservedHistoryEntry, ObservedStep } from "./build-cases/observed-case.ts";
import type { PlimsollPlan, PlimsollRebuild } from "./verify-builds-plimsoll.ts";

/** One thing that plimsoll said and an engine, too. */
export interface Verdict {
  readonly about: "state" | "history" | "config" | "layers";
  /** `depends`: plimsoll said that it depends on bytes which only a build makes. */
  readonly result: "right" | "depends" | "wrong";
  /** Where, and what each of the two said. Empty where they agree. */
  readonly detail: string;
}

type ImageValues = Readonly<Record<string, unknown>>;
type PredictedStep = PlimsollRebuild["steps"][number];

/**
 * Compares states step by step. A step that plimsoll does not name is wrong. Triggers of ONBUILD have the line of their FROM on
 * both sides.
 */
export function compareStates(edit: ObservedEdit, predicted: PlimsollRebuild): readonly Verdict[] {
  const waiting = new Map<string, PredictedStep[]>();
  for (const step of predicted.steps) waiting.set(keyOf(step), [...(waiting.get(keyOf(step)) ?? []), step]);
  return edit.steps.map((step): Verdict => {
    const ours = waiting.get(keyOf(step))?.shift();
    const place = `line ${step.line} ${step.instruction}`;
    if (ours === undefined)
      return { about: "state", result: "wrong", detail: `${place}: plimsoll has no such step, the engine ${step.state}` };
    if (ours.state === equivalents[step.state]) return { about: "state", result: "right", detail: "" };
    const causes = ours.causes.map(({ kind, detail }) => `${kind} ${detail}`).join("; ");
    const detail = `${place}: plimsoll ${ours.state}${causes === "" ? "" : ` (${causes})`}, the engine ${step.state}`;
    return { about: "state", result: ours.state === "depends" && step.state !== "absent" ? "depends" : "wrong", detail };
  });
}

/**
 * Compares the image: its history behind that of the base image, its config but for what the base image brings, and how many
 * layers it has. `wholeTexts` is false for engines that write shorter texts into the history: then only their keywords count.
 */
export function compareImage(
  observed: ObservedCase,
  plan: PlimsollPlan,
  baseConfig: ImageValues,
  wholeTexts: boolean,
): readonly Verdict[] {
  const history = observed.history.slice(observed.baseHistory);
  const layers = history.filter(({ empty }) => !empty).length;
  const planned = plan.steps.filter(({ kind, inImage }) => kind === "layer" && inImage).length;
  // Where the base image is known to plimsoll, its entries come first.
  const known = plan.assumed.length > 0 ? 0 : Math.max(0, plan.history.length - history.length);
  const shown = (entries: readonly ObservedHistoryEntry[]): string =>
    JSON.stringify(
      entries.map(({ createdBy, empty }) => ({ createdBy: wholeTexts ? createdBy : createdBy.split(" ", 1)[0], empty })),
    );
  return [
    verdict("history", shown(plan.history.slice(known)), shown(history)),
    verdict("config", canonical(withoutBase(plan.config, baseConfig)), canonical(withoutBase(observed.config, baseConfig))),
    verdict("layers", String(planned), String(layers)),
  ];
}

const equivalents: Readonly<Record<ObservedStep["state"], PredictedStep["state"]>> = {
  executed: "rebuilt",
  cached: "cached",
  absent: "unused",
};

function keyOf({ line, instruction }: Pick<ObservedStep, "line" | "instruction">): string {
  return `${line} ${instruction}`;
}

function verdict(about: Verdict["about"], ours: string, theirs: string): Verdict {
  return ours === theirs
    ? { about, result: "right", detail: "" }
    : { about, result: "wrong", detail: `${about}: plimsoll ${ours}, the engine ${theirs}` };
}

/** What the base image says and plimsoll cannot know is left out; engines also differ in which empty values they write down. */
function withoutBase(config: ImageValues, base: ImageValues): ImageValues {
  const entries = Object.entries(config).flatMap(([name, value]) => {
    const rest = name === "Env" ? withoutInherited(value, base[name]) : value;
    return isEmpty(rest) || canonical(rest) === canonical(base[name]) ? [] : [[name, rest] as const];
  });
  return Object.fromEntries(entries);
}

/** Variables of the base image come first, and stay unless they get another value. */
function withoutInherited(variables: unknown, inherited: unknown): unknown {
  if (!Array.isArray(variables) || !Array.isArray(inherited)) return variables;
  return variables.filter((text) => !inherited.includes(text));
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === "" ||
    value === false ||
    (typeof value === "object" && Object.keys(value).length === 0)
  );
}

/** The same text for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === "object" && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
