import type { ImageTexts } from "./image-text.ts";

const saveAgain = "이미지를 다시 저장하거나 복사하세요.";

const quoted = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ");

const some = (names: readonly string[]): string => quoted(names.slice(0, 8)) + (names.length > 8 ? ", …" : "");

export const imageTextsKo: ImageTexts = {
  noImage: {
    message: "알려진 형식의 이미지나 이미지 설정이 아닙니다",
    help: "OCI 레이아웃, `docker save` 아카이브, `plimsoll base export` 명령이 만든 파일, 또는 `skopeo inspect --config` 명령이 출력하는 JSON을 지정하세요.",
  },
  packedArchive: (compression) => ({
    message: `${compression} 형식으로 압축된 아카이브입니다`,
    help: "먼저 압축을 풀어 `.tar` 파일로 만드세요. 그 안의 파일을 찾아 읽어야 합니다.",
  }),
  badArchive: (detail) => ({ message: `tar 아카이브가 아닙니다: ${detail}`, help: saveAgain }),
  badJson: (file) => ({ message: `JSON이 아닙니다: \`${file}\``, help: saveAgain }),
  badField: (file, field, detail) => ({
    message: `\`${file}\`의 필드 값이 잘못되었습니다: \`${field}\`, ${detail}`,
    help: "필드 설명은 docs/ko/base-images.md에 있습니다.",
  }),
  factsVersion: (version) => ({
    message: `이 plimsoll이 모르는 이미지 정보 파일 버전입니다: \`${version}\``,
    help: "버전 1을 읽을 수 있습니다. 파일을 다시 내보내거나 plimsoll을 업데이트하세요.",
  }),
  tooLarge: (file, limit) => ({
    message: `크기가 ${limit}를 넘어 읽지 않았습니다: \`${file}\``,
    help: "정상적인 이미지에는 이런 파일이 없습니다.",
  }),
  tooMany: (file, limit) => ({
    message: `항목이 ${limit}개를 넘어 읽지 않았습니다: \`${file}\``,
    help: "정상적인 이미지에는 이렇게 많은 항목이 없습니다.",
  }),
  missingBlob: (file) => ({ message: `이미지에 필요한 파일이 없습니다: \`${file}\``, help: saveAgain }),
  wrongDigest: (file, digest) => ({
    message: `내용이 다이제스트와 다릅니다: \`${file}\`, \`${digest}\``,
    help: `바뀌었거나 손상되었습니다. ${saveAgain}`,
  }),
  truncated: (file) => ({ message: `파일이 중간에 끊겼습니다: \`${file}\``, help: `끝까지 복사되지 않았습니다. ${saveAgain}` }),
  badLayer: (file, detail) => ({ message: `레이어의 압축을 풀 수 없습니다: \`${file}\`, ${detail}`, help: saveAgain }),
  bomb: (file, bytes) => ({
    message: `압축을 풀면 ${bytes}를 넘고 원래보다 지나치게 커져서 읽지 않은 레이어입니다: \`${file}\``,
    help: "누가 만들었는지 아는 이미지만 사용하세요.",
  }),
  unsafePath: (file, path) => ({
    message: `이미지 밖을 가리키는 파일이 레이어에 있습니다: \`${file}\`, \`${path}\``,
    help: "정상적인 도구는 이런 레이어를 만들지 않습니다. 이 이미지를 사용하지 마세요.",
  }),
  severalImages: (wanted, names) => ({
    message:
      wanted === undefined || names.length === 0
        ? "어느 이미지인지 알 수 없습니다"
        : `이런 이름의 이미지가 없습니다: \`${wanted}\``,
    help:
      names.length === 0
        ? "이미지가 없거나 이름이 없습니다."
        : `\`경로:이름\`처럼 경로 뒤에 이름을 붙이세요. 사용할 수 있는 이름: ${some(names)}`,
  }),
  otherPlatform: (wanted, platforms) => ({
    message: `이 플랫폼의 이미지가 없습니다: \`${wanted}\``,
    help:
      platforms.length === 0
        ? "이미지에 플랫폼이 적혀 있지 않습니다."
        : `\`--platform\` 옵션으로 다음 중에서 고르세요: ${some(platforms)}`,
  }),
  packedLayers: (compression, layers) => ({
    message: `이 Node.js로는 ${compression} 압축을 풀 수 없는 레이어가 ${layers}개 있어 설치된 패키지를 알 수 없습니다`,
    help: "Node.js 22.15 이상에서는 zstd 압축을 풀 수 있습니다. `skopeo copy --dest-compress-format gzip` 명령으로 복사하면 모든 버전에서 읽을 수 있습니다.",
  }),
  absentLayers: (layers) => ({
    message: `이미지와 함께 저장되지 않은 레이어가 ${layers}개 있어 설치된 패키지를 알 수 없습니다`,
    help: "",
  }),
};
