import type { Stage, StageGraph } from "../stages/stage-graph.ts";
import { shellOfImage, type SystemShell } from "./image-shells.ts";
import type { RunScript } from "./run-scripts.ts";

/** A step that makes another program of `/bin/sh`. */
const shellReplaced =
  /\/(?:usr\/)?bin\/(?:sh|dash)(?![\w.-])|dash\/sh|dpkg-reconfigure[^&|;]*\bdash\b|update-alternatives[^&|;]*\bsh\b/;
const replacing = /\b(?:ln|mv|cp|dpkg-reconfigure|debconf-set-selections|update-alternatives|dpkg-divert)\b/;

const known = new WeakMap<StageGraph, SystemShells>();

/** Which shell `sh` is, for each script of a file. Found once for a file. */
export function systemShells(graph: StageGraph, scripts: readonly RunScript[]): SystemShells {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const shells = new SystemShells(graph, scripts);
  known.set(graph, shells);
  return shells;
}

/** The `/bin/sh` that a script is read by, where that is what reads it. */
class SystemShells {
  private readonly images: SystemShell[] = [];
  /** By stage: the offset from which on nobody knows what `/bin/sh` is. */
  private readonly replacedFrom: (number | undefined)[] = [];

  constructor(graph: StageGraph, scripts: readonly RunScript[]) {
    const replaced = new Map<number, number>();
    for (const { stage, script, instruction } of scripts) {
      if (instruction.kind !== "run" || replaced.has(stage)) continue;
      const { text } = script.text;
      if (shellReplaced.test(text) && replacing.test(text)) replaced.set(stage, instruction.span.start);
    }
    for (const stage of graph.stages) {
      const below = stage.base.kind === "stage" ? stage.base.index : undefined;
      this.images.push(below === undefined ? shellOfBase(stage) : this.images[below]!);
      const inherited = below !== undefined && this.replacedFrom[below] !== undefined ? 0 : undefined;
      this.replacedFrom.push(inherited ?? replaced.get(stage.index));
    }
  }

  of({ stage, script, instruction }: RunScript): SystemShell {
    switch (script.dialect) {
      case "dash":
        return "some-dash";
      case "ash":
        return "busybox";
      case "sh": {
        const from = this.replacedFrom[stage];
        // Who links another shell there wants bash.
        if (from !== undefined && instruction.span.start >= from) return "bash";
        return instruction.trigger ? "unknown" : this.images[stage]!;
      }
      default:
        return "bash";
    }
  }
}

function shellOfBase({ base, from, platform }: Stage): SystemShell {
  if (platform?.os === "windows") return "unknown";
  if (base.kind === "image") return shellOfImage(base.reference);
  return base.kind === "invalid" && /:[^/]*alpine/.test(`${from.image.value} ${base.text}`) ? "busybox" : "unknown";
}
