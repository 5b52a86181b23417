import type { BuildsText } from "./builds-text.ts";

export const englishBuildsText: BuildsText = {
  unknownSize: "size unknown",
  atLeast: (bytes) => `≥ ${bytes}`,
  states: { cached: "cached", rebuilt: "rebuilt", depends: "depends", unused: "not built" },
  range: (low, high) => `between ${low} and ${high}`,
  bases: {
    measured: "exact",
    index: "from the package index",
    snapshot: "from the tables inside plimsoll",
    heuristic: "a rough estimate",
    unknown: "only a build can tell",
  },
  source: (source) => `source: ${source}`,
  files: (count) => counted(count, "file"),
  transfer: (size) => `${size} to pull`,
  hidden: (bytes) => `hides ${bytes} of earlier layers, which stay in the image`,
  baseImage: "the base image",
  stageIndex: "number of this stage, for `COPY --from`",
  variable: (name) => `value of ${name} here`,
  directory: "the directory that is meant",
  runsAs: (user) => `as ${user}`,
  runsAsTooltip: "the user and the working directory of the container",
  sinceHead: "compared with the last commit",
  layers: (count) => counted(count, "layer"),
  image: (size) => `image ${size}`,
  usedBy: (stages) => `used by ${stages}`,
  rebuiltIn: (commits, of) => `rebuilt in ${commits} of ${of} commits`,
  notBuilt: "not built",
  noContext: "the files of the build context are not known",
  noSizes: "sizes are not known here",
  title: "Build plan",
  noPlan: "There is no build to plan.",
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
