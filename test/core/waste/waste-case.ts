import { applyEdits, type BaseImage, type ContextEntry } from "@plimsoll/core";
import { snapshotImage } from "@plimsoll/core/base-snapshot";
import { packageTables } from "@plimsoll/core/package-tables";
import {
  createFactBook,
  type FactSource,
  findWaste,
  type LayerSize,
  layerSizes,
  planDockerfile,
  type PlannedBuild,
  type Waste,
  type WasteReport,
  withIgnoreLines,
} from "@plimsoll/core/plan";

export interface WasteCase extends WasteReport {
  readonly build: PlannedBuild;
  readonly sizes: readonly (LayerSize | undefined)[];
  of(kind: Waste["kind"]): Waste | undefined;
  /** What the patch of an item makes of the Dockerfile; undefined without one. */
  after(kind: Waste["kind"]): string | undefined;
  /** Bytes of all own layers of the target after the patch of an item, sized anew. */
  bytesAfter(item: Waste): number;
  /** The same of the file as it is. */
  readonly bytes: number;
}

export interface WasteInput {
  /** Bytes of the files of the context. */
  readonly files?: Readonly<Record<string, number>>;
  readonly texts?: Readonly<Record<string, string>>;
  readonly sources?: readonly FactSource[];
  readonly images?: Readonly<Record<string, BaseImage>>;
}

/** Lines of a Dockerfile that stands on scratch or, where its first line is no FROM, on Debian. */
export function wasted(lines: readonly string[], { files = {}, sources = [], images }: WasteInput = {}): WasteCase {
  const text = `${(lines[0]!.startsWith("FROM") ? lines : ["FROM debian:bookworm-slim", ...lines]).join("\n")}\n`;
  const entries = Object.entries(files).map(([path, bytes]): ContextEntry => ({ path, type: "file", bytes, mode: 0o644 }));
  const names = ["debian:bookworm-slim", "debian:12"];
  const known = { ...Object.fromEntries(names.map((name) => [name, snapshotImage(name, "linux/amd64")!])), ...images };
  const facts = { context: { entries, ignoreFile: undefined }, images: known };
  const sizing = { facts: createFactBook([...sources, ...packageTables()]) };
  const build = planDockerfile({ text, facts });
  const sizes = layerSizes(build, sizing);
  const report = findWaste(build, sizes, { sizing, image: snapshotImage });
  const of = (kind: Waste["kind"]): Waste | undefined => report.items.find((item) => item.kind === kind);
  const totalOf = (planned: PlannedBuild): number => {
    const layers = layerSizes(planned, sizing);
    return planned.plan.steps.reduce((sum, step, at) => sum + (step.inImage ? (layers[at]?.bytes.likely ?? 0) : 0), 0);
  };
  return {
    ...report,
    build,
    sizes,
    of,
    after: (kind) => {
      const patch = of(kind)?.patch;
      return patch && applyEdits(text, patch.edits);
    },
    bytes: totalOf(build),
    bytesAfter: ({ patch }) => {
      if (patch === undefined) return totalOf(build);
      const ignoreFile = patch.ignoreLines && withIgnoreLines(undefined, patch.ignoreLines);
      const context = { ...facts.context, ignoreFile };
      return totalOf(planDockerfile({ text: applyEdits(text, patch.edits), facts: { ...facts, context } }));
    },
  };
}

/** `FROM debian:bookworm-slim` and the lines below it. */
export function onDebian(...lines: readonly string[]): string {
  return `${["FROM debian:bookworm-slim", ...lines].join("\n")}\n`;
}
