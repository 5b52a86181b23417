import { performance } from "node:perf_hooks";
import { defaultLintConfig, LazyAnalysis, rules } from "@plimsoll/core";
import { Reading } from "@plimsoll/core/editor";
import { namesOf } from "./names/names-of.ts";
import { collectTokens } from "./tokens/collect-tokens.ts";
import { warmUpText } from "./warm-up-text.ts";

/** About a second of work, a few milliseconds at a time. */
const turns = 500;
/** Milliseconds between two turns, and before another look where the server had something to do meanwhile. */
const [pause, busyPause] = [2, 50];
/** A server that spends a larger share of a pause on messages is left alone. */
const idleShare = 0.2;

/**
 * V8 compiles what has run often, and a server has run nothing: the first dozens of keystrokes would take three times as long as all
 * others. So it reads a small file of its own over and over while it has nothing else to do.
 */
export function startWarmUp(): void {
  let before = performance.eventLoopUtilization();
  const later = (count: number, milliseconds: number): void => {
    before = performance.eventLoopUtilization();
    setTimeout(() => {
      if (performance.eventLoopUtilization(before).utilization > idleShare) return later(count, busyPause);
      // A turn that fails is told when a document fails in the same way.
      turn(count)
        .catch(() => undefined)
        .then(() => (count < turns ? later(count + 1, pause) : undefined));
    }, milliseconds).unref();
  };
  later(1, busyPause);
}

/** Every second turn reads from the version before, as after a keystroke, and the others from the start, so that V8 compiles both. */
const reading = new Reading();

async function turn(count: number): Promise<void> {
  const note = `# ${count}\n`;
  const text = count % 4 < 2 ? `${note}${warmUpText}` : `${warmUpText}${note}`;
  const analysis = new LazyAnalysis({ text, config: defaultLintConfig }, rules, count % 2 === 0 ? reading : undefined);
  // A part of an analysis is computed when it is read.
  void analysis.findings;
  collectTokens(analysis);
  namesOf({ analysis });
  if (count % 2 === 0) return;
  const { formatTree, defaultFormatOptions } = await import("@plimsoll/core/format");
  formatTree({ tree: analysis.syntax, instructions: analysis.instructions, problems: analysis.problems }, defaultFormatOptions);
}
