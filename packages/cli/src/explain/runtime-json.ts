import { lineAt } from "@plimsoll/core";
import type { ContainerContract, RuntimeView } from "@plimsoll/core/explain";
import type { PlannedBuild } from "@plimsoll/core/plan";
import { shownJson } from "../shown-json.ts";

/** The contract as it was read, with lines for spans, and the notes of the platform. */
export function runtimeJson(
  builds: readonly {
    readonly open: { readonly dockerfile: string; readonly names: readonly string[] };
    readonly planned: PlannedBuild;
    readonly contract: ContainerContract;
    readonly view: RuntimeView;
  }[],
): string {
  const shown = builds.map(({ open, planned, contract, view }) => ({
    dockerfile: open.dockerfile,
    names: open.names,
    runtime: view.runtime,
    contract: withLines(contract, (offset) => lineAt(planned.syntax.source, offset) + 1),
    notes: view.parts.flatMap(({ part, notes }) => notes.map(({ key, tone, text, rules }) => ({ part, key, tone, text, rules }))),
  }));
  return shownJson({ version: 1, builds: shown });
}

/** Spans are offsets, which mean nothing to others: a line (1-based) stands for each. */
function withLines(value: unknown, lineOf: (offset: number) => number): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withLines(item, lineOf));
  if (typeof value !== "object" || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]): [string, unknown] =>
      key === "span" && isSpan(inner) ? ["line", lineOf(inner.start)] : [key, withLines(inner, lineOf)],
    ),
  );
}

function isSpan(value: unknown): value is { readonly start: number } {
  return typeof value === "object" && value !== null && "start" in value && typeof value.start === "number";
}
