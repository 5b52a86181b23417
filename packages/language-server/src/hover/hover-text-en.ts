import type { HoverText, VariableOrigin } from "./hover-text.ts";

export const englishHoverText: HoverText = {
  reference: "Reference",
  about: {
    ADD: "For files of the build context `COPY` does the same without surprises. Take `ADD` to download or to unpack.",
    ARG: "Its value comes from `--build-arg`, else from the default. It can be read in the image's history: no place for secrets.",
    CMD: 'Only the last one counts. The form `["program", "argument"]` starts the program itself, without a shell around it.',
    COPY: "Rebuilt when one of the files changes; everything below it in the stage is rebuilt then too.",
    ENTRYPOINT: 'In the form `["program"]` the program is process 1 and gets the signal that stops the container.',
    ENV: "It stays in the image, so the container sees it too. For the build alone, take `ARG`.",
    EXPOSE: "Publishing the port is done when the container is started: `docker run -p`.",
    FROM: "What the last stage holds becomes the image; of the other stages only what is copied from them.",
    HEALTHCHECK: "Exit code 0 is healthy, 1 is not. Kubernetes does not read it: it has probes of its own.",
    LABEL: "Written as `key=value`. `org.opencontainers.image.source` links the image to its repository.",
    MAINTAINER: "",
    ONBUILD: "It does nothing in this build.",
    RUN: "Files deleted in a later `RUN` stay in this layer and keep their bytes.",
    SHELL: "Without it `/bin/sh -c` is used, which stops at no error inside a pipe.",
    STOPSIGNAL: "Without it that is SIGTERM; after ten seconds the container is killed.",
    USER: "Without it everything runs as root. Kubernetes can check that it is not root only for a number.",
    VOLUME: "What a later step writes below it may be lost, and every container gets a volume, wanted or not.",
    WORKDIR: "The directory is made if it is missing. Relative paths go on from the last one.",
  },
  values: {
    platform: "`os/architecture`, such as `linux/arm64`",
    "stage-or-image": "the name or number of an earlier stage, an image, or a named context",
    owner: "`user`, `user:group` or numbers",
    mode: "octal such as `0755`, or symbolic such as `u=rwX,go=rX`",
    pattern: "a pattern such as `**/*.md`",
    checksum: "`sha256:…`, or the commit of a Git repository",
    mount: "`type=…` and options of that type, with commas between them",
    network: "`default`, `none` or `host`",
    security: "`sandbox` or `insecure`",
    device: "`vendor.com/class=name`",
    duration: "a duration such as `30s` or `1m30s`",
    count: "a number",
    boolean: "nothing, `true` or `false`",
  },
  directives: {
    syntax: "The version of the Dockerfile language: the image that reads this file. It must stand at the very top.",
    escape: "The character that continues a line and takes the meaning from another. A backtick suits Windows paths.",
    check: "Settings for BuildKit's own checks: `skip=RuleName` leaves one out, `error=true` makes them stop the build.",
  },
  since: (version) => `Needs \`docker/dockerfile:${version}\` or newer.`,
  defaultValue: (value) => `Here: ${value}.`,
  step: {
    heading: "This step",
    layer: (size, files) => `Layer: ${size ?? "size not known"}${files === undefined ? "" : `, ${counted(files, "file")}`}.`,
    layerUnknown: "Makes a layer of the image.",
    metadata: "Metadata only: no layer, no bytes.",
    base: (size) => (size === undefined ? "The layers of the base image." : `The base image: ${size}.`),
    states: {
      cached: "Cached since the last commit.",
      rebuilt: "Rebuilt since the last commit",
      depends: "May be rebuilt",
      unused: "Not built: the target does not need it.",
    },
    because: (causes) => `: ${causes}.`,
    atLeast: (size) => `at least ${size}`,
  },
  variable: {
    set: (name, value) => (value === "" ? `\`${name}\` is empty.` : `\`${name}\` = ${code(value)}`),
    from: englishOrigin,
    unset: (name) => `\`${name}\` has no value: its \`ARG\` has no default, and no build argument gives one.`,
    unknown: (name) => `\`${name}\` has a value that is not known here: it depends on the base image or on another variable.`,
    undeclared: (name) => `Nothing sets \`${name}\` here: it is empty.`,
    maybeInherited: (name) => `Nothing in this file sets \`${name}\`. The base image may; else it is empty.`,
    globalOnly: (name, line) =>
      `\`${name}\` is empty here: the \`ARG\` of line ${line} counts for \`FROM\` lines only. Repeat \`ARG ${name}\` in this stage.`,
    script: (name) => `\`${name}\` is a variable of this script.`,
    shell: (name) => `\`${name}\` gets its value from the shell or the container when the command runs.`,
    sameInstruction: (name) => `\`${name}\` has no value yet: what this instruction sets counts from the next one on.`,
  },
  stage: {
    heading: (name, index) => (name === undefined ? `Stage ${index}` : `Stage \`${name}\` (number ${index})`),
    onImage: (image) => `Built on the image ${code(image)}.`,
    onStage: (stage) => `Built on the stage ${stage}.`,
    onScratch: "Built on `scratch`: it starts with no files at all.",
    onUnknown: "What it is built on depends on a variable.",
    uses: (users) => `Used by ${users.map(({ keyword, line }) => `\`${keyword}\` in line ${line}`).join(", ")}.`,
    target: "It becomes the image.",
    unreachable: "The target does not need it, so it is not built.",
    layers: (count, size) => `${counted(count, "layer")} of its own${size === undefined ? "" : `, ${size}`}.`,
  },
  image: {
    parts: (registry, repository) => `\`${repository}\` at \`${registry}\``,
    tag: (tag) => `tag \`${tag}\``,
    noTag: "no tag, which means `latest`",
    digest: (digest) => `fixed to the digest \`${digest.slice(0, 19)}…\``,
    size: (transfer) => `${transfer} to download`,
    system: (system) => `system ${system}`,
    platform: (platform) => `for ${platform}`,
    created: (date) => `made on ${date}`,
    user: (user) => `user ${code(user)}`,
    entrypoint: (command) => `entrypoint ${code(command)}`,
    command: (command) => `command ${code(command)}`,
    workingDirectory: (path) => `working directory ${code(path)}`,
    source: (date) => `As of ${date}, from the embedded list of images.`,
    like: (name, date) => `Estimated from ${code(name)} (${date}).`,
    ended: (kind, release, month) =>
      kind === "image"
        ? `**No longer maintained**: the image has not been rebuilt since ${month}.`
        : `**No longer maintained**: ${release} has had no security fixes since ${month}.`,
    page: (registry, url) => `[Page at ${registry}](${url})`,
    invalid: "This is no name of an image.",
  },
  heredoc: {
    file: (path, lines) => `Makes the file ${code(path)} with ${counted(lines, "line")}.`,
    script: (interpreter, lines) => `A script of ${counted(lines, "line")}, run by ${code(interpreter)}.`,
    input: (lines) => `${counted(lines, "line")} that the command reads.`,
    expands: "Variables in it are filled in. Quote the name (`<<'EOF'`) to keep `$` as it is.",
    literal: "The name is quoted: variables in it stay as they are.",
    tabs: "`<<-`: tabs at the start of its lines are dropped.",
  },
  package: {
    size: (name, size, version, date) =>
      `\`${name}\` ${version}: about ${size} on disk${date === undefined ? "" : ` (counted on ${date})`}.`,
    without: "Without what it depends on.",
    unknown: (name) => `\`${name}\` is a package. Its size is not in the embedded tables.`,
  },
};

function englishOrigin(origin: VariableOrigin): string {
  switch (origin.kind) {
    case "env":
      return `Set by \`ENV\` in line ${origin.line}.`;
    case "arg":
      return `The default of \`ARG\` in line ${origin.line}; \`--build-arg\` can change it.`;
    case "global-arg":
      return `The default of the global \`ARG\` in line ${origin.line}; \`--build-arg\` can change it.`;
    case "build-arg":
      return "Given as a build argument.";
    case "platform":
      return "Set by BuildKit, from the platforms that build and that are built for.";
    case "base-image":
      return "Set by the base image.";
    case "script":
      return "Set by this script.";
  }
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

function code(text: string): string {
  const short = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return short.includes("`") ? `\`\` ${short} \`\`` : `\`${short}\``;
}
