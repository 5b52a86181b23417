import type { SourceText } from "./source-text.ts";

export const englishSourceText: SourceText = {
  options: {
    file: "Dockerfile (default: the one in the folder of the context); - is standard input",
    context: "folder with the files of the build (default: the folder of the Dockerfile)",
    target: "stage that is built (default: the last); with a Compose or Bake file: service or target",
    "build-arg": "value of an ARG; without a value, the one of the environment",
    "build-context": "named context: a folder, docker-image://…, oci-layout://…, or an address",
    base: "base image on disk: OCI layout, docker save archive, image config, or facts of plimsoll base export",
    "package-index": "list of packages for sizes: Packages of Debian, APKINDEX, primary.xml; plain or .gz",
    measured: "image that was built, or what plimsoll verify --format json wrote: real sizes where the steps are the same",
    platform: "platform of the image, such as linux/arm64 (default: linux/amd64)",
    engine: "docker or podman: which ignore file and which default name count (default: docker)",
    online: "ask registries for what is not known here: base images, packages (default: no network)",
    "no-online": "use no network, whatever the config says",
  },
  argument: "folder with a Dockerfile, a Dockerfile, or a Compose or Bake file; - is standard input (default: this folder)",
  heading: "The build:",

  badBuildArg: (value) => ({
    message: `\`--build-arg\` takes a name and a value, not \`${value}\``,
    help: "For example `--build-arg VERSION=1.2`.",
  }),
  unusedBuildArg: (option, name, suggestion) => ({
    message: `no \`ARG\` declares \`${name}\`, so \`${option} ${name}\` has no effect`,
    help: suggestion === undefined ? "Declare it in the stage that uses it, or leave it out." : `Did you mean \`${suggestion}\`?`,
  }),
  badBuildContext: (value) => ({
    message: `\`--build-context\` takes a name and where it lies, not \`${value}\``,
    help: "For example `--build-context assets=./assets` or `--build-context base=docker-image://alpine:3.22`.",
  }),
  badBase: (value) => ({
    message: `\`--base\` takes an image and a file, not \`${value}\``,
    help: "For example `--base node:22=node-22.tar`, with the image named as FROM names it.",
  }),
  badPackageIndex: (reason) =>
    reason === "too-large"
      ? { message: "this package index is too large", help: "At most 256 MiB of it are read, unpacked." }
      : {
          message:
            reason === "not-a-file"
              ? "this is a pipe, a socket or a device, not a file"
              : "this is not a list of packages in a known format",
          help: "Known are Debian's `Packages`, Alpine's `APKINDEX`, rpm's `primary.xml` (plain or .gz), or facts as JSON lines.",
        },
  badPlatform: (value) => ({
    message: `\`--platform\` takes an operating system and an architecture, not \`${value}\``,
    help: "For example `--platform linux/arm64`.",
  }),
  severalPlatforms: {
    message: "`--platform` takes one platform here",
    help: "Each platform is a build of its own: run the command once for each.",
  },
  noDockerfile: (names, others) => ({
    message: `no ${names.map((name) => `\`${name}\``).join(" or ")} in this folder`,
    help:
      others.length === 0
        ? "Name yours with `-f`, or name another folder."
        : `Name yours with \`-f\`, or name ${others.map((name) => `\`${name}\``).join(" or ")}, which ${others.length === 1 ? "describes" : "describe"} builds.`,
  }),
  missingDockerfile: (inContext) => ({
    message: "no such file",
    help:
      inContext === undefined
        ? "Check the path given with `-f`: it starts from the working directory."
        : `A path given with \`-f\` starts from the working directory, not from the context: \`-f ${inContext}\`.`,
  }),
  missingPath: { message: "no such file or folder", help: "Check the path." },
  remoteContext: {
    message: "a context that lies elsewhere is not read",
    help: "Fetch it first, and name its folder.",
  },
  fileAndDockerfile: {
    message: "this is a file, and `-f` names a Dockerfile besides",
    help: "With `-f`, name the folder of the context.",
  },
  fileWithBuilds: {
    message: "this file describes builds, each with its own Dockerfile: `-f` does not go with it",
    help: "Leave out `-f`; `--target` picks one of the builds.",
  },
  noBuilds: {
    message: "nothing in this file is built",
    help: "Name a Compose file with a service that has `build`, a Bake file with a target, or a Dockerfile.",
  },
  unknownBuild: (name, suggestion, known) => ({
    message: `there is no build \`${name}\` in this file`,
    help: `${suggestion === undefined ? "" : `Did you mean \`${suggestion}\`? `}The file has: ${known.join(", ")}.`,
  }),
  buildElsewhere: (name) => ({
    message: `the Dockerfile of \`${name}\` is not on this disk, or its name depends on what is not known here`,
    help: "Set the variables that it depends on, or plan its Dockerfile itself.",
  }),
  contextElsewhere: (name) => ({
    message: `the context of \`${name}\` is not a folder on this disk, so its files are not known`,
    help: "Name a folder with `--context` to plan with its files.",
  }),
  dockerfileOf: (names, file, line) => `\`${names}\` in ${file}${line === undefined ? "" : `:${line}`} names it.`,
  emptySubmodule: (path) => ({
    message: `\`${path}\` is a submodule that is not checked out: a build copies an empty folder`,
    help: "`git submodule update --init` gets its files.",
  }),
  unreadableBuilds: (format, detail) => ({
    message: `not valid ${format}: ${detail}`,
    help: "What could be read is used.",
  }),
  brokenIgnoreFile: (buildkit) => ({
    message: `BuildKit refuses this pattern: ${buildkit}`,
    help: "Correct it, or escape what is meant literally with `\\`: the build stops here. What is shown leaves this line out.",
  }),
  unknownTarget: (buildkit, known) => ({
    message: buildkit,
    help:
      known.length === 0
        ? "The file names no stage. Without `--target` the last one is built."
        : `The file names these stages: ${known.join(", ")}.`,
  }),
  invalidBase: (name, unset) => ({
    message: name === "" ? "the name of the base image comes out empty" : `\`${name}\` is no name that an image can have`,
    help:
      unset.length === 0
        ? "Check the `FROM`."
        : `Give the variable a value: ${unset.map((each) => `\`--build-arg ${each}=…\``).join(" ")}.`,
  }),
  invalidSource: (name, reason, via) => {
    switch (reason) {
      case "no-image":
        return { message: `\`${name}\` is no name that a stage or an image can have`, help: "Check the spelling." };
      case "variable":
        return {
          message: `variables are not filled in here: \`${name}\``,
          help: "Name a stage with `FROM`, where they are, and take from that.",
        };
      case "bad-index":
        return { message: `there is no stage ${name}`, help: "Stages count from 0; better name them with `AS`." };
      case "later-stage":
        return { message: `the stage \`${name}\` comes only later in the file`, help: "Move it above this one." };
      case "own-stage":
        return {
          message: `a stage cannot take from itself: \`${name}\``,
          help: via === "mount" ? "Leave out `from`." : "Leave out `--from`.",
        };
    }
  },
  refused: "refused by BuildKit",
};
