import { englishRemark } from "@plimsoll/plan-view/views";
import type { CountedBytes, PlanText } from "./plan-text.ts";

export const englishPlanText: PlanText = {
  help: {
    description:
      "Shows what a build would do: which stages and steps run, which layers and files they make, what can run at the same time, " +
      "and what is sent of the context. Nothing is built, nothing is sent.",
    options: {
      format: "table, json, markdown or html, a page to look at (default: table)",
      graph: "draw the stages instead: tree, mermaid or dot (default: tree)",
      verbose: "also stages that are not built, what is left out of the context, its largest files, and what no step reads",
      output: "with --format html: write the page to this file",
      open: "show the page in the browser; without --format the same as --format html",
    },
    headings: { output: "Output:" },
    examples: `Examples:
  plimsoll plan                           the Dockerfile of this folder
  plimsoll plan -f docker/Dockerfile .    another one, as for docker build
  plimsoll plan --target test --graph
  plimsoll plan compose.yaml --target web
  plimsoll plan --format json > plan.json
  plimsoll plan --open                    as a page in the browser

Exit codes: 0 planned; 1 over a limit of --budget; 2 bad usage, or something
that BuildKit would refuse.`,
  },

  columns: { step: "step", line: "line", instruction: "instruction", layer: "layer", transfer: "to pull" },
  remark: englishRemark,
  on: (base) => `on ${base}`,
  target: "target",
  unneeded: (steps) => `not needed by the target${steps === 0 ? "" : `: ${counted(steps, "step")} not run`}`,
  replaced: "replaced by the named context",
  atLeast: (low) => `≥ ${low}`,

  labels: { image: "Image", steps: "Steps", context: "Context", bases: "Base" },
  image({ bytes, layers, unknown, base, below: beneath, whole, transfer }) {
    const own = counted(layers, "layer");
    const below = base === undefined ? "" : `, on top of ${base}${beneath === undefined ? "" : ` (${beneath})`}`;
    const pull = transfer === undefined ? "" : `; ${transfer} to pull`;
    if (unknown === 0) return `${bytes ?? ""} in ${own}${below}${whole === undefined ? "" : `: ${whole} in all`}${pull}`;
    const only = layers === 1 ? "its size is" : "their sizes are";
    if (bytes === undefined) return `${own}${below}; ${only} not known before the build`;
    return `at least ${bytes} in ${own}${below}; ${unknown} of them ${unknown === 1 ? "has" : "have"} a size that only the build tells`;
  },
  nothingBuilt: "no layer of its own",
  steps: (steps, waves) => `${steps} run in ${waves} ${waves === "1" ? "wave" : "waves"}, those of a wave at the same time`,
  stepsInARow: (steps) => `${steps}${steps === "1" ? "" : ", one after the other"}`,
  longestChain: (chain, steps) => `the longest chain has ${steps}: ${chain}`,
  sent: (sent, all) =>
    sent.files === all.files
      ? `${all.isOne ? "its one file is" : all.files === "2" ? "both files are" : `all ${all.files} files are`} sent (${all.bytes})`
      : `${sent.files} of ${all.files} files ${sent.isOne ? "is" : "are"} sent (${sent.bytes} of ${all.bytes})`,
  nothingSent: "nothing of it is sent",
  leftOut: (ignoreFile, left) => `${ignoreFile} leaves out ${amount(left)}`,
  leftOutWithDirectories: (ignoreFile, fileCount, directories, names) => {
    const shown = names.length === 0 ? "" : ` (${names.join(", ")}${Number(directories) > names.length ? ", …" : ""})`;
    const folders = `${directories} ${directories === "1" ? "folder" : "folders"}${shown}`;
    return `${ignoreFile} leaves out ${fileCount === "0" ? "" : `${fileCount} ${fileCount === "1" ? "file" : "files"} and `}${folders}`;
  },
  noContext: "not known: no folder is given",
  assumed: (bases) =>
    `nothing is known of ${bases.length > 2 ? `the ${bases.length} base images` : bases.join(" and ")}: ` +
    `${bases.length === 1 ? "its" : "their"} layers, variables and user are not counted in`,
  withoutConfig: (bases) => `variables and user of ${bases.join(" and ")} are not known, and not counted in`,
  dated: (bases) => {
    const shown = bases.map(({ name, date, like }) =>
      like === undefined
        ? `${name} of ${date}`
        : `${name} is taken to weigh what ${like} of ${date} does; its variables and user are not known`,
    );
    return `${shown.join("; ")}; \`--online\` asks ${bases.length === 1 ? "its registry" : "their registries"}`;
  },
  moreWithVerbose: "`--verbose` lists what is not sent",

  leftOutHeading: "Left out of the context",
  largestHeading: "Largest files of the context",
  unreadHeading: "In the context, and read by no step",
  more: (count) => `… and ${count} more`,
  fileCount: (count, isOne) => `(${count} ${isOne ? "file" : "files"})`,

  above: "see above",
  atLines: (lines) => `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}`,
  notBuilt: "not built",
  stageColumn: "Stage",
  notes: "Notes",

  onlyForPages: { message: "`--output` and `--open` are for pages", help: "Add `--format html`." },
  notOpened: (path) => ({
    message: "no browser could be started",
    help: `The page is in ${path}. The environment variable BROWSER names the program that shows pages.`,
  }),
  unknownGraph: (value) => ({
    message: `\`--graph\` takes \`tree\`, \`mermaid\` or \`dot\`, not \`${value}\``,
    help: "Name the path before the option, or write `--graph=tree`.",
  }),
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function amount({ files: count, isOne, bytes }: CountedBytes): string {
  return `${count} ${isOne ? "file" : "files"} (${bytes})`;
}
