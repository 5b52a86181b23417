import type { ShardsText } from "./shards-text.ts";

export const englishShards: ShardsText = {
  badShard: (value) => ({
    message: `\`--shard\` takes a part and the number of parts, not \`${value}\``,
    help: "For example `--shard 2/8`, the second of eight.",
  }),
  shardWithoutBlob: {
    message: "`--shard` needs `--format blob`",
    help: "Add `--format blob -o part.blob`, then put the parts together with `plimsoll merge`, which takes the format of the report.",
  },
  blobOfInput: {
    message: "`--format blob` is for files, not for a Dockerfile on standard input (`-`)",
    help: "Name the file. To list files on standard input use `--files-from -`.",
  },
  blobOnTerminal: {
    message: "a blob is not for reading, so it is not written to the terminal",
    help: "Give it a file, for example `-o part.blob`.",
  },
  fixWithBuilds: {
    message: "`--fix` with `--shard` cannot be done where Compose, Bake or Kubernetes files are linted too",
    help: "Those are compared with the fixed Dockerfiles of all parts. Fix in a run of its own, then lint in parts.",
  },
};
