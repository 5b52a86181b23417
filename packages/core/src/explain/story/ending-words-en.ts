import { englishSize, englishSum } from "./effect-words-en.ts";
import type { StorySum } from "./story-ending.ts";
import type { StoryWords } from "./story-words.ts";
import { isRoot } from "./read-act.ts";
import { code, imageCode } from "./words.ts";

export const englishEnding: Pick<StoryWords, "image" | "left" | "start" | "good" | "headings"> = {
  headings: {
    image: "What ends up in your image",
    left: "What stays behind",
    start: "How a container starts from it",
    good: "What is good here",
    terms: "Words you met",
    line: "In full",
  },
  image({ base, layers, own, bytes, transfer, unknown, heaviest }) {
    const lines: string[] = [];
    const ownLayers = layers === 1 ? "1 layer" : `${layers} layers`;
    if (base === undefined) lines.push(`Your file starts from nothing and adds ${ownLayers}${sizeOf(own, unknown, layers)}.`);
    else {
      const size = englishSize(base.bytes);
      const below = base.layers === undefined ? "" : ` in ${base.layers === 1 ? "1 layer" : `${base.layers} layers`}`;
      lines.push(
        `At the bottom: ${imageCode(base.name)}${size === "" ? ", whose size is not known here" : `, ${size}${below}`}.`,
      );
      lines.push(
        layers === 0
          ? "Your file adds no layer of its own."
          : `On top: ${ownLayers} of your file${sizeOf(own, unknown, layers)}.`,
      );
    }
    const whole = englishSum(bytes);
    const pull = englishSize(transfer);
    // Where nothing is known of the base, that is what the file adds, once more.
    if (whole !== "" && base !== undefined && englishSize(base.bytes) !== "" && unknown === 0 && layers > 0)
      lines.push(
        `Together ${whole}${pull === "" || transfer.likely === null ? "" : `; ${pull} to pull, since layers travel compressed`}.`,
      );
    if (heaviest !== undefined)
      lines.push(`The largest of your layers is line ${heaviest.line}: ${englishSize(heaviest.bytes)}.`);
    return lines;
  },
  left(left) {
    switch (left.kind) {
      case "stage": {
        const size = englishSum(left.bytes);
        const what = left.layers === 1 ? "the layer" : `the ${left.layers} layers`;
        if (left.layers === 0) return `The stage ${code(left.name)}, but for what is copied out of it.`;
        return `The stage ${code(left.name)}: ${what} that it makes${size === "" ? "" : `, ${size}`}, but for what is copied out.`;
      }
      case "unused-stage":
        return `The stage ${code(left.name)}, which is not even built.`;
      case "mounts":
        return `What the ${left.types.map(code).join(" and ")} mounts show to a \`RUN\`: it is there for that step only.`;
      case "args":
        return `The build arguments ${names(left.names)}: the container does not see them, but the image's history may show them.`;
      case "ignored": {
        const counts = [
          ...(left.files === 0 ? [] : [left.files === 1 ? "1 file" : `${left.files} files`]),
          ...(left.folders === 0 ? [] : [left.folders === 1 ? "1 folder" : `${left.folders} folders`]),
        ];
        return `What ${code(left.file)} leaves out of the build context: ${counts.join(" and ")}.`;
      }
      case "hidden":
        return `Still in the image, although it looks gone: ${englishSize(left.bytes)} of older layers, which line ${left.line} hides.`;
    }
  },
  start({ process, user, workingDirectory, ports, volumes, healthcheck, stopSignal, unknownBase }) {
    const lines: string[] = [];
    switch (process.kind) {
      case "known": {
        const by = { entrypoint: "`ENTRYPOINT`", cmd: "`CMD`", both: "`ENTRYPOINT` and `CMD`", base: "the base image" }[
          process.by
        ];
        lines.push(
          process.shell === undefined
            ? `Process 1 is ${code(process.command)}, from ${by}: when it ends, the container ends.`
            : `Process 1 is the shell ${code(process.shell)}, which then runs ${code(process.command)}, from ${by}.`,
        );
        if (process.shell !== undefined)
          lines.push('That shell may not pass on the signal to stop; the form with `["…"]` needs no shell.');
        if (process.maybeBehind && unknownBase !== undefined && process.by === "cmd")
          lines.push(`If ${imageCode(unknownBase)} has an \`ENTRYPOINT\`, your \`CMD\` becomes its arguments.`);
        break;
      }
      case "unknown":
        lines.push(
          `What it runs is up to ${imageCode(unknownBase ?? "")}, whose settings are not known here: your file does not say.`,
        );
        break;
      case "none":
        lines.push("Nothing says what to run: a container needs a command each time.");
        break;
    }
    lines.push(
      user === undefined
        ? "It runs as the user of the base image, which is often root."
        : isRoot(user)
          ? user === ""
            ? "It runs as root, since nothing else is said."
            : "It runs as root."
          : `It runs as the user ${code(user)}${user.includes("$") ? "" : ", not as root"}.`,
    );
    if (workingDirectory !== undefined) lines.push(`It starts in the folder ${code(workingDirectory)}.`);
    if (ports.length > 0)
      lines.push(`It says that it listens on ${names(ports)}; to reach it, publish the port when you start it.`);
    if (volumes.length > 0) lines.push(`Each container gets a volume for ${names(volumes)}.`);
    if (healthcheck) lines.push("A health check tells whether it still works.");
    if (stopSignal !== undefined) lines.push(`To stop it, Docker sends ${code(stopSignal)}.`);
    lines.push(
      `What it writes${volumes.length > 0 ? " elsewhere" : ""} goes into its own thin layer, and is gone when the container is removed.`,
    );
    return lines;
  },
  good(point) {
    switch (point.kind) {
      case "dependencies-first":
        return `Line ${point.line} installs dependencies before your code is copied: editing code does not repeat it.`;
      case "multi-stage":
        return `Tools of the stage ${code(point.name)} stay out of the image.`;
      case "not-root":
        return `The container does not run as root.`;
      case "exec-form":
        return "The program starts without a shell around it, so it gets the signal to stop.";
      case "pinned":
        return "Every base image is pinned to a digest: it is the same one tomorrow.";
      case "ignore-file":
        return `${code(point.file)} keeps files out of the build.`;
      case "cache-mount":
        return `Line ${point.line} keeps downloads in a cache mount, outside the image.`;
      case "secret-mount":
        return `Line ${point.line} uses a secret without leaving it in the image.`;
      case "healthcheck":
        return `Line ${point.line} lets Docker see whether the program works.`;
    }
  },
};

function sizeOf(own: StorySum, unknown: number, layers: number): string {
  const size = englishSum(own);
  if (unknown === 0) return size === "" ? "" : `, ${size}`;
  const which =
    layers === 1 ? (size === "" ? "its size" : "its exact size") : unknown === 1 ? "the size of one" : `${unknown} sizes`;
  const rest = `only the build knows ${which}`;
  return size === "" ? `; ${rest}` : `, ${size}; ${rest}`;
}

function names(all: readonly string[]): string {
  const shown = all.slice(0, 3).map(code).join(", ");
  return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown;
}
