import type { ImageTexts } from "./image-text.ts";

const saveAgain = "Save or copy the image again.";

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

/** Names can be many, and they are whatever somebody wrote. */
const some = (names: readonly string[]): string => quoted(names.slice(0, 8)) + (names.length > 8 ? ", …" : "");

export const imageTextsEn: ImageTexts = {
  noImage: {
    message: "holds neither an image nor an image config in a known format",
    help:
      "Name an OCI layout, an archive of `docker save`, a facts file of `plimsoll base export`, or the JSON that " +
      "`skopeo inspect --config` prints.",
  },
  packedArchive: (compression) => ({
    message: `the archive is packed with ${compression}`,
    help: "Unpack it first: files are looked up in it, which takes a plain `.tar`.",
  }),
  badArchive: (detail) => ({ message: `is no tar archive: ${detail}`, help: saveAgain }),
  badJson: (file) => ({ message: `\`${file}\` is no JSON`, help: saveAgain }),
  badField: (file, field, detail) => ({
    message: `\`${file}\`: the field \`${field}\` is wrong: ${detail}`,
    help: "docs/base-images.md has the fields.",
  }),
  factsVersion: (version) => ({
    message: `facts of version \`${version}\` are not known to this plimsoll`,
    help: "It knows version 1. Export the facts again, or update plimsoll.",
  }),
  tooLarge: (file, limit) => ({
    message: `\`${file}\` is larger than ${limit}, so it was not read`,
    help: "No real image has such a file.",
  }),
  tooMany: (file, limit) => ({
    message: `\`${file}\` has more than ${limit} parts, so it was not read`,
    help: "No real image has so many.",
  }),
  missingBlob: (file) => ({ message: `\`${file}\` is missing`, help: `The image names it. ${saveAgain}` }),
  wrongDigest: (file, digest) => ({
    message: `\`${file}\` is not what its digest says: \`${digest}\``,
    help: `It was changed or damaged. ${saveAgain}`,
  }),
  truncated: (file) => ({ message: `\`${file}\` ends too early`, help: `It was not copied whole. ${saveAgain}` }),
  badLayer: (file, detail) => ({ message: `the layer \`${file}\` cannot be unpacked: ${detail}`, help: saveAgain }),
  bomb: (file, bytes) => ({
    message: `the layer \`${file}\` unpacks to more than ${bytes}, far more than it is itself, so it was given up`,
    help: "Trust such an image only if you know who made it.",
  }),
  unsafePath: (file, path) => ({
    message: `the layer \`${file}\` has a file outside of the image: \`${path}\``,
    help: "No tool makes such a layer by itself. Do not use this image.",
  }),
  severalImages: (wanted, names) => ({
    message:
      wanted === undefined || names.length === 0 ? "it is not clear which image is meant" : `no image of the name \`${wanted}\``,
    help:
      names.length === 0
        ? "There is none, or none with a name."
        : `Put its name behind the path, as in \`path:name\`. There are: ${some(names)}.`,
  }),
  otherPlatform: (wanted, platforms) => ({
    message: `no image for \`${wanted}\``,
    help:
      platforms.length === 0 ? "Its platforms are not said." : `There are: ${some(platforms)}. Choose one with \`--platform\`.`,
  }),
  packedLayers: (compression, layers) => ({
    message:
      `${layers === 1 ? "a layer is" : `${layers} layers are`} packed with ${compression}, which this Node.js cannot unpack: ` +
      "installed packages are not known",
    help: "Node.js 22.15 and later unpack zstd. `skopeo copy --dest-compress-format gzip` makes a copy that all can read.",
  }),
  absentLayers: (layers) => ({
    message: `${layers === 1 ? "a layer is" : `${layers} layers are`} stored elsewhere: installed packages are not known`,
    help: "",
  }),
};
