import { lessonSentences } from "@plimsoll/core/explain";
import type { HoverText, VariableOrigin } from "./hover-text.ts";

export const englishHoverText: HoverText = {
  reference: "Reference",
  about: lessonSentences.en,
  values: {
    platform: "`os/architecture`, such as `linux/arm64`",
    "stage-or-image": "name or number of an earlier stage, an image, or a named context",
    owner: "`user`, `user:group` or numbers",
    mode: "octal such as `0755`, or symbolic such as `u=rwX,go=rX`",
    pattern: "a pattern such as `**/*.md`",
    checksum: "`sha256:…`, or the commit of a Git repository",
    mount: "`type=…` and options of that type, separated by commas",
    network: "`default`, `none` or `host`",
    security: "`sandbox` or `insecure`",
    device: "`vendor.com/class=name`",
    duration: "a duration such as `30s` or `1m30s`",
    count: "a number",
    boolean: "none, `true` or `false`",
  },
  directives: {
    syntax: "The version of the Dockerfile language: the image that reads this file. It must stand at the very top.",
    escape:
      "The character that continues a line at its end and takes away the special meaning of the next character. A backtick suits Windows paths.",
    check: "Settings for BuildKit's own checks: `skip=RuleName` skips one, `error=true` lets them fail the build.",
  },
  since: (version) => `Needs \`docker/dockerfile:${version}\` or newer.`,
  value: (grammar) => `Value: ${grammar}.`,
  meaning: (permissions) => `Here: ${permissions}.`,
  step: {
    heading: "This step",
    layer: (size, files) => {
      const content = files === undefined ? "" : `, with ${counted(files, "file")}`;
      return size === undefined ? `Makes a layer${content}; its size is not known.` : `Makes a layer of ${size}${content}.`;
    },
    whyUnknown: (source) => (source === "" ? "Only a build can tell." : `Only a build can tell: it depends on ${source}.`),
    layerUnknown: "Makes a layer of the image.",
    withoutFiles: "Makes a layer without files.",
    metadata: "Metadata only: no layer, no bytes.",
    base: (size) => (size === undefined ? "Starts from the layers of the base image." : `Starts from the base image, ${size}.`),
    states: {
      cached: "From the cache: nothing has changed here since the last commit.",
      rebuilt: "Rebuilt because of a change since the last commit",
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
    unknown: (name) => `\`${name}\` has a value that cannot be known here: it depends on the base image or on another variable.`,
    undeclared: (name) => `Nothing sets \`${name}\` here: it is empty.`,
    maybeInherited: (name) => `Nothing in this file sets \`${name}\`. Unless the base image does, it is empty.`,
    globalOnly: (name, line) =>
      `\`${name}\` is empty here: the \`ARG\` of line ${line} is only seen by \`FROM\` lines. Repeat \`ARG ${name}\` in this stage.`,
    script: (name) => `\`${name}\` is a variable of this script.`,
    shell: (name) => `\`${name}\` gets its value from the shell or the container when the command runs.`,
    sameInstruction: (name) => `\`${name}\` has no value yet: what this instruction sets can be read from the next one on.`,
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
    digest: (digest) => `pinned to the digest \`${digest.slice(0, 19)}…\``,
    size: (transfer) => `${transfer} to download`,
    system: (system) => `system ${system}`,
    platform: (platform) => `for ${platform}`,
    created: (date) => `created on ${date}`,
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
    invalid: "This is not a valid image name.",
  },
  heredoc: {
    file: (path, lines) => `Makes the file ${code(path)} with ${counted(lines, "line")}.`,
    script: (interpreter, lines) => `A script of ${counted(lines, "line")}, run by ${code(interpreter)}.`,
    input: (lines) => `Input of ${counted(lines, "line")} for the command.`,
    expands: "Variables in it are replaced by their values. Quote the name (`<<'EOF'`) to keep `$` as it is.",
    literal: "The name is quoted: variables in it stay as they are.",
    tabs: "`<<-`: tabs at the start of its lines are removed.",
  },
  package: {
    size: (name, size, version, date) =>
      `\`${name}\` ${version}: about ${size} on disk${date === undefined ? "" : ` (counted on ${date})`}.`,
    without: "Dependencies are not included.",
    unknown: (name) => `\`${name}\` is a package. The embedded tables do not have its size.`,
  },
};

function englishOrigin(origin: VariableOrigin): string {
  switch (origin.kind) {
    case "env":
      return `Set by \`ENV\` in line ${origin.line}.`;
    case "arg":
      return `Default of \`ARG\` in line ${origin.line}; \`--build-arg\` can change it.`;
    case "global-arg":
      return `Default of the global \`ARG\` in line ${origin.line}; \`--build-arg\` can change it.`;
    case "build-arg":
      return "Given as a build argument.";
    case "platform":
      return "Set by BuildKit from the build platform and the target platform.";
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
