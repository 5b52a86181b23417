import type { NamedStep } from "./verify-builds-stage-steps.ts";

/** Reads what `docker build --progress plain` prints: `#7 [build 2/5] RUN make`, then `#7 CACHED` or `#7 DONE 0.1s`. */
export function readPlainProgress(text: string): readonly NamedStep[] {
  const named = new Map<string, Omit<NamedStep, "state">>();
  const states = new Map<string, NamedStep["state"]>();
  for (const line of text.split("\n")) {
    const [, id, rest = ""] = /^#(\d+) (.*)$/.exec(line) ?? [];
    if (id === undefined) continue;
    const step = /^\[(?:(\S+) +)?(\d+)\/\d+\] (?:ONBUILD )?(.*)$/.exec(rest);
    // The second half of a `COPY --link` bears the same numbers.
    if (step?.[2] !== undefined && !step[3]?.startsWith("LINK "))
      named.set(id, { stage: step[1], number: Number(step[2]), text: step[3] ?? "" });
    else if (rest === "CACHED") states.set(id, "cached");
    // A step that is told of as done after it was told of as cached was only asked for its key.
    else if (rest.startsWith("DONE") && !states.has(id)) states.set(id, "executed");
  }
  return [...named].map(([id, step]) => ({ ...step, state: states.get(id) ?? "absent" }));
}
