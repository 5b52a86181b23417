import type { RunWork } from "./run-work.ts";
import type { StoryEntry } from "./story.ts";
import type { StoryAct } from "./story-act.ts";
import { code, imageCode } from "./words.ts";

type ActOf<Kind extends StoryAct["kind"]> = Extract<StoryAct, { readonly kind: Kind }>;

/** What an instruction does. */
export function englishAct({ act, endLine, line }: Pick<StoryEntry, "act" | "line" | "endLine">): string {
  switch (act.kind) {
    case "from-image": {
      const from = act.registry === undefined ? "Docker Hub" : `the registry ${code(act.registry)}`;
      return `Starts from the image ${imageCode(act.image)}, which comes from ${from}.`;
    }
    case "from-scratch":
      return "Starts from `scratch`: an empty image, without a shell or any file.";
    case "from-stage":
      return `Goes on where the stage ${code(act.name)} ends, with all its files and settings.`;
    case "from-context":
      return `Starts from ${code(act.name)}, which \`--build-context\` puts in its place.`;
    case "from-nothing":
      return act.unset.length === 0
        ? `BuildKit cannot read ${code(act.text)} as the name of an image, and stops here.`
        : `BuildKit stops here: ${code(act.unset[0]!)} has no value, so no image is named.`;
    case "run":
      return run(act, endLine - line + 1);
    case "transfer":
      return transfer(act);
    case "env":
      return `Sets ${list(act.names, "variables")} for the steps below and for the container.`;
    case "arg":
      return `Takes ${list(act.names, "build arguments")}, which \`--build-arg\` can set.`;
    case "label":
      return `Writes ${list(act.names, "labels")} on the image, for people and tools to read.`;
    case "expose":
      return `Notes that the program listens on ${act.ports.length > 3 ? "" : act.ports.length > 1 ? "ports " : "port "}${list(act.ports, "ports")}.`;
    case "volume":
      return `Marks ${list(act.paths, "folders")} as ${act.paths.length > 1 ? "volumes" : "a volume"}, for data that must outlive a container.`;
    case "user":
      return act.root
        ? `Makes root the user for the steps below and for the container.`
        : `Makes ${code(act.user)} the user for the steps below and for the container.`;
    case "workdir":
      return `Makes ${code(act.path)} the folder in which the steps below and the container work.`;
    case "cmd":
      return act.form === "none"
        ? "Takes away the default command."
        : act.role === "arguments"
          ? `Gives the program of \`ENTRYPOINT\` its usual arguments: ${code(act.command)}.`
          : `Says what a container runs by default: ${code(act.command)}.`;
    case "entrypoint":
      return act.form === "none"
        ? "Takes away the program that every container would start."
        : `Says what every container starts: ${code(act.command)}.`;
    case "healthcheck":
      return act.command === undefined
        ? "Switches off the health check of the base image."
        : `Lets Docker ask whether the program still works, with ${code(act.command)}.`;
    case "shell":
      return `Makes ${code(act.command)} the shell for commands below.`;
    case "stopsignal":
      return `Makes ${code(act.signal)} the signal that asks the container to stop.`;
    case "onbuild":
      return `Does nothing now: this ${code(act.keyword)} runs in a build that starts from your image.`;
    case "maintainer":
      return "Names the author in the old way; a `LABEL` does the same today.";
    case "refused":
      return `${code(act.keyword)} cannot be read as an instruction here.`;
  }
}

function run({ works, mounts, text }: ActOf<"run">, lines: number): string {
  const shown = works.slice(0, works.length > 3 ? 2 : 3).map(workWords);
  const rest = works.length - shown.length;
  const parts = rest > 0 ? [...shown, `does ${rest} more things`] : shown;
  const beside = mounts.flatMap((type) => (type === "cache" || type === "secret" || type === "ssh" ? [type] : []));
  const behind = beside.length === 0 ? "" : `, with a ${beside.join(" and a ")} mount`;
  if (parts.length === 0)
    return `Runs ${lines > 3 ? `a script of ${lines} lines, from` : ""} ${code(text)}${behind}.`.replace("  ", " ");
  const sentence = joinAnd(parts);
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}${behind}.`;
}

function workWords(work: RunWork): string {
  switch (work.kind) {
    case "install":
      return work.count === 0
        ? `installs what your project lists, with ${code(work.manager)}`
        : work.count <= 2
          ? `installs ${joinAnd(work.names.map(code))} with ${code(work.manager)}`
          : `installs ${work.count} packages with ${code(work.manager)} (${code(work.names[0]!)}, ${code(work.names[1] ?? "")}, …)`;
    case "refresh":
      return `gets the list of packages of ${code(work.tool)}`;
    case "upgrade":
      return `upgrades the installed packages with ${code(work.tool)}`;
    case "build":
      return `builds with ${code(work.tool)}`;
    case "test":
      return `runs the tests with ${code(work.tool)}`;
    case "clean":
      return "clears package caches";
    case "clone":
      return `clones source code${at(work, " from ")}`;
    case "copy":
      return `copies files${at(work, " to ")}`;
    case "delete":
      return `deletes ${short(work, "files")}`;
    case "directory":
      return `makes ${short(work, "folders")}`;
    case "download":
      return `downloads${work.count > 1 ? ` ${work.count} files` : ""}${at(work, " from ")}`;
    case "edit":
      return `edits ${short(work, "files")}`;
    case "group":
      return `makes ${made(work, "group")}`;
    case "link":
      return "makes a link";
    case "mode":
      return `sets permissions${at(work, " of ")}`;
    case "move":
      return `moves files${at(work, " to ")}`;
    case "owner":
      return `gives ${short(work, "files")} another owner`;
    case "program":
      return `runs ${short(work, "programs")}`;
    case "unpack":
      return "unpacks an archive";
    case "user":
      return `makes ${made(work, "user")}`;
    case "write":
      return `writes ${short(work, "files")}`;
  }
}

type Named = Extract<RunWork, { readonly names: readonly string[] }>;

/** One name, or how many. */
function short({ names, count }: Named, noun: string): string {
  if (names.length === 0) return noun;
  return count > 2 ? `${count} ${noun}` : joinAnd(names.map(code));
}

function made({ names, count }: Named, noun: string): string {
  if (names.length === 0) return `a ${noun}`;
  if (count > 2) return `${count} ${noun}s`;
  return `the ${noun}${count === 1 ? "" : "s"} ${joinAnd(names.map(code))}`;
}

function at({ names }: Named, before: string): string {
  const [name] = names;
  return name === undefined || names.length > 1 ? "" : before + code(name);
}

function transfer({ adds, sources, from, to }: ActOf<"transfer">): string {
  if (sources.kind === "text") {
    const files = sources.names.length > 1 ? `${sources.names.length} files` : "a file";
    return `Writes ${files} into ${code(to)}, with the text written here.`;
  }
  if (sources.kind === "download") {
    const what = list(sources.names, sources.git ? "repositories" : "addresses");
    return `${sources.git ? "Checks out" : "Downloads"} ${what} into ${code(to)}.`;
  }
  const verb = adds ? "Adds" : "Copies";
  const where =
    from === undefined
      ? "your project"
      : {
          stage: `the stage ${code(from.name)}`,
          image: `the image ${code(from.name)}`,
          context: `the context ${code(from.name)}`,
        }[from.kind];
  if (sources.all) return `${verb} everything in ${where} into ${code(to)}.`;
  return `${verb} ${list(sources.names, "paths")} from ${where} into ${code(to)}.`;
}

/** The names, or the first of them and how many there are. */
function list(names: readonly string[], noun: string): string {
  if (names.length <= 2) return joinAnd(names.map(code)) || noun;
  return names.length === 3 ? joinAnd(names.map(code)) : `${names.length} ${noun} (${code(names[0]!)}, ${code(names[1]!)}, …)`;
}

function joinAnd(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)!}`;
}
