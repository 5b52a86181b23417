import { aboutSize, addSizes, exactSize, type Size, unknownSize } from "@plimsoll/core/plan";
import type { PageLayer, PageStep, PlanPageBuild, PlanPageData } from "@plimsoll/plan-view";

const lines: readonly (readonly [stage: number, text: string, bytes?: Size, files?: number])[] = [
  [0, "FROM node:22-bookworm-slim AS deps"],
  [0, "WORKDIR /app", exactSize(0, "a directory"), 0],
  [0, "COPY package.json package-lock.json ./", exactSize(184_233, "files of the context"), 2],
  [0, "RUN npm ci --omit=dev", aboutSize(48_200_000, 0.06, "index", "package-lock.json"), 4120],
  [1, "FROM deps AS build"],
  [1, "RUN npm ci", aboutSize(131_000_000, 0.09, "index", "package-lock.json"), 11_284],
  [1, "COPY . .", exactSize(2_340_110, "files of the context"), 318],
  [1, "RUN npm run build", unknownSize("what npm writes")],
  [2, "FROM node:22-bookworm-slim"],
  [
    2,
    "RUN apt-get update && apt-get install -y --no-install-recommends curl ffmpeg",
    aboutSize(212_400_000, 0.04, "index", "Debian's index"),
    3901,
  ],
  [2, "WORKDIR /app", exactSize(0, "a directory"), 0],
  [2, "COPY --from=deps /app/node_modules ./node_modules", aboutSize(48_200_000, 0.06, "index", "an earlier step"), 4117],
  [2, "COPY --from=build /app/dist ./dist", unknownSize("what an earlier step writes", 120_000)],
  [2, "RUN curl -fsSL https://example.com/model.bin -o /opt/model.bin", aboutSize(31_000_000, 0.3, "heuristic", "its name"), 1],
  [2, "COPY public ./public", exactSize(8_413_202, "files of the context"), 77],
  [2, "USER node"],
  [2, 'CMD ["node", "dist/server.js"]'],
];

const base = {
  bytes: { ...exactSize(203_700_000, "snapshot"), basis: "snapshot" },
  transfer: { ...exactSize(79_900_000, "snapshot"), basis: "snapshot" },
} as const;

/** A plan in which everything occurs that a page can show. */
export function samplePlan(): PlanPageData {
  return { version: 1, generator: "plimsoll 0.1.0", builds: [sampleBuild()] };
}

function sampleBuild(): PlanPageBuild {
  const text = `# One image, three stages\n${lines.map(([, line]) => line).join("\n")}\n`;
  const steps = lines.map(stepOf);
  const own = steps.flatMap(({ inImage, kind, layer }) => (inImage && kind === "layer" && layer !== null ? [layer] : []));
  const sum = (of: (layer: PageLayer) => Size): Size => addSizes(own.map(of), "own layers");
  return {
    dockerfile: "services/shop/Dockerfile",
    names: [],
    target: "stage-2",
    platform: "linux/amd64",
    facts: [{ image: "node:22-bookworm-slim", source: "embedded snapshot", date: "2026-10-30T00:00:00Z" }],
    totals: {
      bytes: addSizes([base.bytes, sum(({ bytes }) => bytes)], "all layers"),
      transfer: addSizes([base.transfer, sum(({ transfer }) => transfer)], "all layers"),
      own: sum(({ bytes }) => bytes),
      layers: own.length,
      baseLayers: 5,
      unknown: 1,
    },
    text,
    stages: [
      { ...stage(0, "deps", "node:22-bookworm-slim", 2), links: [fromBase] },
      { ...stage(1, "build", "deps", 6), links: [{ stage: 0, name: "deps", via: "from", lines: [] }] },
      {
        ...stage(2, "stage-2", "node:22-bookworm-slim", 10),
        isTarget: true,
        links: [
          fromBase,
          { stage: 0, name: "deps", via: "copy", lines: [13] },
          { stage: 1, name: "build", via: "copy", lines: [14] },
        ],
      },
    ],
    steps,
    base: {
      name: "node:22-bookworm-slim",
      ...base,
      layers: [74_300_000, 3_100_000, 120_400_000, 5_900_000, 400].map((bytes) => ({
        bytes: exactSize(bytes, "snapshot"),
        transfer: exactSize(Math.round(bytes * 0.39), "snapshot"),
      })),
    },
    waves: [[1, 9], [2, 10], [3], [5, 11], [6], [7], [12], [13], [14]],
    criticalPath: [1, 2, 3, 5, 6, 7, 12, 13, 14],
    context: {
      root: ".",
      files: 402,
      bytes: 15_200_000,
      sent: { files: 397, bytes: 10_900_000, complete: true },
      ignored: { files: 9001, bytes: 131_000_000, complete: true },
      ignoreFile: ".dockerignore",
      entries: [
        ...Array.from({ length: 60 }, (_, at) => ({
          path: `src/part-${at % 7}/file-${at}.ts`,
          bytes: 900 * (at + 1),
          use: "read" as const,
        })),
        ...Array.from({ length: 20 }, (_, at) => ({
          path: `public/picture-${at}.png`,
          bytes: 21_000 * (at + 2),
          use: "read" as const,
        })),
        { path: "docs/handbook.pdf", bytes: 4_300_000, use: "unread" },
        { path: ".git/objects/pack/pack-1.pack", bytes: 2_100_000, use: "ignored" },
      ],
      unlisted: ["node_modules"],
    },
    change: "src/server.ts",
    commits: 40,
    advice: [
      {
        line: 8,
        message: "copy the sources behind `npm ci`: 31 of the last 40 commits would keep it cached",
        caution: "scripts of packages run without the files that now come later",
        diff: "--- a/Dockerfile\n+++ b/Dockerfile\n@@ -7,2 +7,2 @@\n-COPY . .\n RUN npm ci\n+COPY . .\n",
      },
    ],
    waste: [
      {
        line: 11,
        message: "package lists stay in the layer of `apt-get install`",
        bytes: aboutSize(19_600_000, 0.05, "index", "Debian"),
      },
    ],
    budget: [
      { of: "image", limit: 500_000_000, value: addSizes([base.bytes, sum(({ bytes }) => bytes)], "all layers") },
      { of: "transfer", limit: 300_000_000, value: aboutSize(191_000_000, 0.06, "index", "all layers") },
      { of: "layers", limit: 12, value: exactSize(11, "plan") },
    ],
    notes: [
      "`src/server.ts` is not in the context",
      `nothing is known of example.com/team/image@sha256:${"0123456789abcdef".repeat(4)}`,
    ],
  };
}

const fromBase = { stage: null, name: "node:22-bookworm-slim", via: "from", lines: [] } as const;

function stage(index: number, name: string, on: string, line: number) {
  return { index, name, line, base: on, platform: null, reachable: true, isTarget: false };
}

function stepOf([stageIndex, text, bytes, files]: (typeof lines)[number], index: number): PageStep {
  const keyword = text.split(" ")[0]!;
  const kind = keyword === "FROM" ? "base" : bytes === undefined ? "metadata" : "layer";
  const rebuilt = stageIndex === 1 && index > 5;
  return {
    stage: stageIndex,
    label: kind === "layer" ? `${index}/16` : null,
    line: index + 2,
    endLine: index + 2,
    keyword,
    text,
    kind,
    reachable: true,
    inImage: stageIndex === 2,
    triggered: false,
    does: "",
    layer: bytes === undefined ? null : layerOf(bytes, files),
    remarks: text.startsWith("COPY --from") ? ["from deps"] : [],
    failures: text === "COPY public ./public" ? ["`public` is left out by the ignore file: the build fails here"] : [],
    rebuild:
      kind === "layer"
        ? { state: rebuilt ? "rebuilt" : index === 12 ? "depends" : "cached", causes: rebuilt ? ["`src/server.ts` changed"] : [] }
        : null,
    history:
      kind === "layer" ? { present: 40, rebuilt: rebuilt ? 31 : index % 9, depends: index === 12 ? 31 : 0, causes: [] } : null,
  };
}

function layerOf(bytes: Size, files: number | undefined): PageLayer {
  const share = (part: number): Size =>
    bytes.likely === null || bytes.high === null
      ? unknownSize(bytes.source)
      : {
          ...bytes,
          low: Math.round(bytes.low * part),
          likely: Math.round(bytes.likely * part),
          high: Math.round(bytes.high * part),
        };
  const isLarge = (bytes.likely ?? 0) > 100_000_000;
  return {
    bytes,
    transfer: share(0.38),
    files: files ?? null,
    contents: isLarge
      ? [
          { role: "packages", name: "libavcodec59", bytes: share(0.2) },
          { role: "documentation", name: "", bytes: share(0.05) },
        ]
      : [],
    hidden: isLarge ? exactSize(19_600_000, "package lists") : null,
  };
}
