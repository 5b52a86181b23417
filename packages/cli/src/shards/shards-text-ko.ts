import type { ShardsText } from "./shards-text.ts";

export const koreanShards: ShardsText = {
  badShard: (value) => ({
    message: `\`--shard\`에는 몇 번째인지와 모두 몇 개인지를 씁니다. \`${value}\` 값은 쓸 수 없습니다`,
    help: "예: `--shard 2/8` (8개 중 2번째)",
  }),
  shardWithoutBlob: {
    message: "`--shard`에는 `--format blob`이 필요합니다",
    help: "`--format blob -o part.blob`을 더하고, 결과는 `plimsoll merge`로 합치세요. 보고서 형식은 그때 정합니다.",
  },
  blobOfInput: {
    message: "`--format blob`은 파일에만 쓸 수 있고, 표준 입력(`-`)의 Dockerfile에는 쓸 수 없습니다",
    help: "파일 이름을 쓰세요. 표준 입력으로 파일 목록을 주려면 `--files-from -`를 쓰세요.",
  },
  blobOnTerminal: {
    message: "blob은 사람이 읽는 형식이 아니므로 터미널에 쓰지 않습니다",
    help: "예를 들어 `-o part.blob`처럼 파일을 지정하세요.",
  },
  fixWithBuilds: {
    message: "Compose, Bake, Kubernetes 파일도 함께 검사할 때는 `--fix`와 `--shard`를 같이 쓸 수 없습니다",
    help: "이 파일들은 고친 Dockerfile 전체와 비교해야 합니다. 먼저 나누지 않고 수정한 다음, 나누어 검사하세요.",
  },
};
