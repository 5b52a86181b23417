import type { BaseText } from "./base-text.ts";

export const englishBaseText: BaseText = {
  help: {
    description:
      "Writes what is known of an image (layers, config, installed packages) as JSON. `--base image=file` reads it, " +
      "also where the image itself is not at hand.",
    action: "export",
    image: "an OCI layout, an archive of docker save, another facts file, or with --online an image's name",
    options: {
      output: "write into this file instead of standard output",
      platform: "which one to take where there are several, such as linux/arm64 (default: linux/amd64)",
      online: "ask the image's registry, and read all of its layers",
    },
    examples: `Examples:
  docker save node:22 -o node.tar && plimsoll base export node.tar -o node-22.json
  plimsoll base export --online node:22 -o node-22.json
  plimsoll plan --base node:22=node-22.json`,
  },
  onlyOnline: {
    message: "no such file or folder",
    help: "Where the name of an image is meant, `--online` asks its registry and reads all of its layers.",
  },
  written: (file, layers, packages) =>
    `${file}: ${layers} ${layers === 1 ? "layer" : "layers"}, ` +
    (packages === undefined
      ? "installed packages not known"
      : `${packages} installed ${packages === 1 ? "package" : "packages"}`),
};
