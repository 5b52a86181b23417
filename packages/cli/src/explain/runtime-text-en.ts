import type { RuntimeText } from "./runtime-text.ts";

export const englishRuntimeText: RuntimeText = {
  options: {
    runtime: "what docker, swarm or kubernetes will do with a container of the image",
    emit: "print a file to start from: compose, stack (of Swarm) or kubernetes",
    name: "with --emit: name of the service (default: that of the folder)",
    image: "with --emit: name of the image in its registry",
  },
  marks: { good: "✓", info: "·", watch: "!" },
  rule: "rule",
  onePath: { message: "`--runtime` and `--emit` take one path", help: "Run the command once for each." },
  bothGiven: {
    message: "`--runtime` and `--emit` do not go together",
    help: "`--runtime` explains, `--emit` prints a file. Run the command once for each.",
  },
  onlyWithEmit: {
    message: "`--name` and `--image` are for files",
    help: "Add `--emit compose`, `--emit stack` or `--emit kubernetes`.",
  },
  formatWithEmit: { message: "`--emit` prints YAML: `--format` does not go with it", help: "Leave out `--format`." },
  severalBuilds: (names) => ({
    message: "this file describes several builds, and a manifest is for one",
    help: `Pick one with \`--target\`: ${names.join(", ")}.`,
  }),
  badName: (name, suggestion) => ({
    message: `\`${name}\` is no name for a service`,
    help: `At most 63 small letters, digits and hyphens, a letter first: for example \`${suggestion}\`.`,
  }),
  badImage: (image) => ({
    message: `\`${image}\` is no name that an image can have`,
    help: "For example `registry.example.com/team/web:1.4`.",
  }),
};
