import { englishAct } from "./act-words-en.ts";
import { englishCache, englishShare, englishSize } from "./effect-words-en.ts";
import { englishEnding } from "./ending-words-en.ts";
import type { StoryEntry } from "./story.ts";
import type { StoryWords } from "./story-words.ts";
import { code, saidSize } from "./words.ts";

export const englishStory: StoryWords = {
  ...englishEnding,
  act: englishAct,
  effect(entry) {
    if (entry.missing !== undefined) return missing(entry.missing);
    if (entry.makes === "base") return baseEffect(entry);
    if (entry.makes === "layer") return layerEffect(entry);
    return entry.firstMetadata ? "This writes a setting into the image: no layer, no bytes." : settingEffect(entry);
  },
  mark(entry) {
    if (entry.makes === "refused") return "refused";
    if (entry.makes === "metadata") return entry.act.kind === "arg" ? "build only" : "setting";
    const size = englishSize(entry.bytes);
    const name = entry.makes === "base" ? (entry.act.kind === "from-image" ? "base image" : "stage") : "layer";
    if (entry.makes === "base" && entry.act.kind !== "from-image") return name;
    return size === "" ? `${name}, size unknown` : `${name}, ${size}`;
  },
  chapter(stage) {
    if (stage === undefined) return { heading: "Before the first stage", intro: undefined };
    const { index, name, of, role, takers } = stage;
    if (of === 1) return { heading: "The file, line by line", intro: undefined };
    const heading = `Stage ${index + 1} of ${of}: ${name}`;
    switch (role) {
      case "image":
        return { heading, intro: "This stage becomes your image." };
      case "below":
        return { heading, intro: "Your image is built on this stage: everything in it ends up there." };
      case "helper":
        return {
          heading,
          intro:
            takers.length === 0
              ? "Needed for the build only."
              : `A workshop: ${codes(takers)} ${takers.length === 1 ? "takes" : "take"} finished files from it, and the rest stays behind.`,
        };
      case "unused":
        return { heading, intro: "Not built: nothing in your image needs this stage." };
    }
  },
  worthALook: (rules) => `Worth a look: ${rules.map(code).join(", ")}.`,
  refused: "BuildKit refuses this line, and the build stops before it begins.",
  empty: "There is no instruction in this file yet.",
  term: (gist) => gist,
  more: (command) => `More: \`${command}\``,
  triggered: "from the base's `ONBUILD`",
  title: (path) => (path === undefined ? "Your Dockerfile" : `The story of ${code(path)}`),
  line: (line) => `line ${line}`,
};

function codes(names: readonly string[]): string {
  const shown = names.slice(0, 2).map(code);
  return names.length > 2 ? `${shown.join(", ")} and ${names.length - 2} more` : shown.join(" and ");
}

function missing({ path, because }: NonNullable<StoryEntry["missing"]>): string {
  const file = code(path === "" ? "." : path);
  switch (because) {
    case "absent":
      return `The build stops here: ${file} is not in your build context.`;
    case "ignored":
      return `The build stops here: the ignore file leaves ${file} out of the build context.`;
    case "not-sent":
      return `The build stops here: ${file} is not sent to the builder.`;
    case "malformed":
      return `The build stops here: BuildKit cannot read the pattern ${file}.`;
    case "unreadable":
      return `The build may stop here: ${file} cannot be read.`;
  }
}

function baseEffect({ act, bytes, share, terms }: StoryEntry): string | undefined {
  if (act.kind === "from-scratch") return "Only what you copy in below will be there.";
  if (act.kind !== "from-image") return undefined;
  const size = saidSize(bytes);
  // Once is enough: the first image brings the term up.
  if (size.kind === "unknown")
    return terms.includes("base-image") ? "Its size and settings are not known here; `--online` asks its registry." : undefined;
  const layers = act.layers === undefined ? "" : ` in ${act.layers === 1 ? "1 layer" : `${act.layers} layers`}`;
  const part = share === undefined ? "" : `, ${englishShare(share)}`;
  return `It brings ${englishSize(bytes)}${layers}${part}.`;
}

function layerEffect({ bytes, files, share, cache, below, act }: StoryEntry): string | undefined {
  const size = saidSize(bytes);
  const part = share === undefined ? "" : `, ${englishShare(share)},`;
  const adds =
    size.kind === "none" || (files === 0 && size.kind === "unknown")
      ? "adds no bytes"
      : size.kind === "unknown"
        ? undefined
        : `adds ${englishSize(bytes)}${part}`;
  if (act.kind === "workdir") return size.kind === "none" ? "Its layer holds the folder alone, without bytes." : undefined;
  const kept = cache && englishCache(cache, below);
  if (adds === undefined && kept === undefined) return undefined;
  if (adds === undefined) return `It ${kept}.`;
  return kept === undefined ? `It ${adds.replace(/,$/, "")}.` : `It ${adds} and ${kept}.`;
}

function settingEffect({ act }: StoryEntry): string | undefined {
  switch (act.kind) {
    case "arg":
      return act.early ? "Only the `FROM` lines see it." : "The container does not see it.";
    case "env":
      return "A new value runs the `RUN` steps below it again.";
    case "expose":
      return "That opens nothing yet: `docker run -p` does.";
    case "cmd":
    case "entrypoint":
      if (act.replaced) return "A later one in this stage takes its place.";
      if (act.form === "none") return undefined;
      if (act.role === "unused") return "A shell-form `ENTRYPOINT` takes no arguments, so nothing reads this.";
      if (act.role === "arguments")
        return act.form === "shell"
          ? "In shell form these begin with the shell itself, which is seldom meant."
          : "Words behind `docker run IMAGE` replace them.";
      if (act.shell) return "A shell stands around it and is process 1.";
      return act.form === "shell"
        ? "The shell gives way to it: it gets the stop signal itself."
        : "No shell stands between: it gets the stop signal itself.";
    case "user":
      if (act.user.includes("$")) return undefined;
      return act.root
        ? "Root may change everything in the container."
        : "It cannot change files of root, which limits what a break-in can do.";
    case "volume":
      return "What is written there lives outside the container's own layer.";
    default:
      return undefined;
  }
}
