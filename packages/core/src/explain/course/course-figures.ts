import { rebuild } from "../../cache/rebuild.ts";
import type { StepState } from "../../cache/rebuild-report.ts";
import type { ContextListing } from "../../context/context-listing.ts";
import { type PlannedBuild, planDockerfile } from "../../plan-dockerfile.ts";
import { contextUse } from "../../plan/context-use.ts";
import { layerSizes } from "../../sizes/layer-sizes.ts";
import { addSizes, type Size } from "../../sizes/layers/size.ts";
import type { Problem } from "../../syntax/problem.ts";
import { lineAt } from "../../text/source-text.ts";
import type { CourseProject } from "./course-chapter.ts";

/** What the engine says of a project: all that the course's questions are answered from. */
export interface CourseFigures {
  /** What BuildKit refuses; with any, there are no steps. */
  readonly problems: readonly Problem[];
  /** Instructions with a step, in the order of the file. */
  readonly steps: readonly CourseStep[];
  /** Files that the build takes from its context. */
  readonly sent: { readonly files: number; readonly bytes: number };
  /** What a container starts, program first; empty when the file does not say. */
  readonly starts: readonly string[];
  /** Bytes of all layers that the file adds to the image. */
  readonly image: Size;
}

export interface CourseStep {
  /** 1-based. */
  readonly line: number;
  /** The instruction, on one line. */
  readonly text: string;
  /** What its layer holds; undefined for an instruction that makes none. */
  readonly layer: Size | undefined;
  /** Whether it belongs to the final image. */
  readonly inImage: boolean;
  /** What becomes of it when the project's file changes; undefined for an instruction without a layer. */
  readonly state: StepState | undefined;
}

/** Plans the project, measures its layers and builds it a second time after the change, all by calculation. */
export function courseFigures(project: CourseProject): CourseFigures {
  const before = planned(project, "before");
  const after = planned(project, "after");
  const { graph, plan, syntax, problems, image } = before;
  if (problems.length > 0 || image.target === undefined) {
    return { problems, steps: [], sent: { files: 0, bytes: 0 }, starts: [], image: addSizes([], "course") };
  }
  const sizes = layerSizes(before, {});
  const states = new Map(rebuild(before, after).steps.map(({ index, state }) => [index, state]));
  const steps = plan.steps.map((step, index): CourseStep => {
    const { span } = step.instruction;
    return {
      line: lineAt(syntax.source, span.start) + 1,
      text: syntax.source.text
        .slice(span.start, span.end)
        .replace(/\\\r?\n\s*/g, "")
        .replace(/\s+/g, " ")
        .trim(),
      layer: step.kind === "layer" ? sizes[index]?.bytes : undefined,
      inImage: step.inImage,
      state: states.get(index),
    };
  });
  const own = steps.flatMap(({ inImage, layer }) => (inImage && layer !== undefined ? [layer] : []));
  const { sent } = contextUse(graph, plan, listingOf(project, "before"));
  const { Entrypoint = [], Cmd = [] } = image.target.config;
  return { problems, steps, sent, starts: [...(Entrypoint ?? []), ...(Cmd ?? [])], image: addSizes(own, "course") };
}

type Side = "before" | "after";

function planned(project: CourseProject, side: Side): PlannedBuild {
  return planDockerfile({ text: project.dockerfile, facts: { context: listingOf(project, side) } });
}

function listingOf({ dockerfile, ignore, files, changed }: CourseProject, side: Side): ContextListing {
  const all = [
    { path: "Dockerfile", bytes: dockerfile.length },
    ...(ignore === "" ? [] : [{ path: ".dockerignore", bytes: ignore.length }]),
    ...files,
  ];
  return {
    entries: all.map(({ path, bytes }) => ({
      path,
      type: "file",
      bytes,
      mode: 0o644,
      digest: path === changed ? side : path,
    })),
    ignoreFile: ignore === "" ? undefined : { path: ".dockerignore", text: ignore },
  };
}
