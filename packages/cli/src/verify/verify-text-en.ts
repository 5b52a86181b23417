import type { VerifyText } from "./verify-text.ts";

export const englishVerifyText: VerifyText = {
  help: {
    description:
      "Compares predicted sizes with an image that was built: layer by layer, with the error of each. Nothing is built, nothing " +
      "is sent. What the image tells is remembered for steps whose size only a build tells.",
    image:
      "an OCI layout, an archive of docker save, or an image that docker or podman has here; with --online one in a registry",
    heading: "Output:",
    options: {
      format: "table, json or markdown (default: table)",
      "fail-over": "exit with 1 when a prediction is off by more than so many percent",
    },
    examples: `Examples:
  docker build -t app . && plimsoll verify app
  docker save app -o app.tar && plimsoll verify app.tar
  plimsoll verify --online registry.example.com/team/app:1.4 services/app --target runtime
  plimsoll verify app --format json > measured.json && plimsoll plan --measured measured.json

Exit codes: 0 compared; 1 off by more than --fail-over allows; 2 bad usage,
or an image that was built of something else.`,
  },
  columns: {
    line: "line",
    instruction: "instruction",
    predicted: "predicted",
    real: "real",
    error: "error",
    tar: "as tar",
    pull: "to pull",
  },
  base: "base",
  all: "all",
  baseLayers: (name, layers) => `${name}${layers === 0 ? "" : `, ${counted(layers, "layer")}`}`,
  wholeImage: (layers) => `the whole image${layers === undefined ? "" : `, ${counted(layers, "layer")}`}`,
  atLeast: (low) => `≥ ${low}`,
  remarks: {
    extra: "not made by this Dockerfile",
    missing: "not in the image",
    "no-layer": "the image has no layer of it",
    outside: "outside of the predicted range",
  },
  labels: { layers: "Layers", error: "Error", image: "Image", base: "Base", steps: "Steps" },
  layers: ({ compared, known, inside }) =>
    `${compared} compared, ${known} of them predicted` + (known === 0 ? "" : `; ${inside} of ${known} in the predicted range`),
  error: (mean, worst, line) => `${mean} on average, ${worst} at most${line === undefined ? "" : ` (line ${line})`}`,
  image: (predicted, real, error) => `${predicted} predicted, ${real} in fact${error === undefined ? "" : `: ${error}`}`,
  legend: "! outside of the predicted range",
  otherBase: "the image stands on another base image than the plan, perhaps on an older one of the same name",
  similar: (lines) =>
    `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}: ` +
    "most likely the image's; it says too little of them, or has other build arguments",
  merged: (dockerfile) => ({
    message: `the image does not say which step of ${dockerfile} made which layer`,
    help: "Its layers were merged, or it was made without a Dockerfile: only the whole image is compared.",
  }),
  otherFile: (dockerfile) => ({
    message: `the image has none of the steps of ${dockerfile}`,
    help: "Name the Dockerfile that it was built of, with the same `-f`, `--target` and `--build-arg`.",
  }),
  severalBuilds: (names) => ({
    message: "this file describes several builds",
    help: `Pick one with \`--target\`: ${names.join(", ")}.`,
  }),
  badPercent: (value) => ({
    message: `\`--fail-over\` takes a number of percent, not \`${value}\``,
    help: "For example `--fail-over 10`.",
  }),
  over: (what, error, limit) => ({
    message: `${what}: off by ${error}, more than the ${limit} that \`--fail-over\` allows`,
    help: "",
  }),
  whole: "the whole image",
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
