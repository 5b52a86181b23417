import type { BaseText } from "./base-text.ts";

export const koreanBaseText: BaseText = {
  help: {
    description:
      "이미지의 레이어, 설정, 설치된 패키지를 JSON으로 내보냅니다. 이미지가 없는 곳에서도 이 파일을 `--base 이미지=파일` 옵션에 지정할 수 있습니다.",
    action: "export",
    image: "OCI 레이아웃, docker save 아카이브, 이미 내보낸 이미지 정보 파일. --online과 함께 쓰면 이미지 이름도 가능",
    options: {
      output: "표준 출력 대신 이 파일에 씀",
      platform: "플랫폼이 여러 개일 때 고를 플랫폼. 예: linux/arm64 (기본값: linux/amd64)",
      online: "이미지의 레지스트리에 물어보고 모든 레이어를 읽음",
    },
    examples: `예:
  docker save node:22 -o node.tar && plimsoll base export node.tar -o node-22.json
  plimsoll base export --online node:22 -o node-22.json
  plimsoll plan --base node:22=node-22.json`,
  },
  onlyOnline: {
    message: "파일이나 디렉터리가 없습니다",
    help: "이미지 이름이라면 `--online` 옵션을 붙이세요. 레지스트리에서 모든 레이어를 읽습니다.",
  },
  written: (file, layers, packages) =>
    `${file}: 레이어 ${layers}개, ` + (packages === undefined ? "설치된 패키지를 알 수 없음" : `설치된 패키지 ${packages}개`),
};
