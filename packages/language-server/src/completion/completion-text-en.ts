/** Short texts beside suggestions, in English. */
export const completionTextEn = {
  stage: (index: number, base: string) => `stage ${index}, from ${base}`,
  baseImage: "an empty base",
  officialImage: "official image",
  namedContext: "named context",
  usedHere: "used in this file",
  usedElsewhere: "used in another Dockerfile",
  globalArgument: "global ARG",
  redeclare: (value: string | undefined) => (value === undefined ? "global ARG" : `global ARG, ${value}`),
  unset: "no value",
  unknown: "value not known here",
  fromEnvironment: "from the environment",
  since: (version: string) => `since Dockerfile ${version}`,
  repeatable: "may be repeated",
  workingDirectory: "working directory",
  userHere: "user of this file",
  userOfImage: "user of the base image",
  cacheOf: (programs: string) => `cache of ${programs}`,
  foundBelow: "found in the next instruction",
  stageName: "name of the stage",
  thisTag: (date: string) => `known on ${date}`,
};

export type CompletionText = typeof completionTextEn;
