import type { RuntimeText } from "./runtime-text.ts";

export const koreanRuntimeText: RuntimeText = {
  options: {
    runtime: "docker, swarm, kubernetes가 이 이미지의 컨테이너를 어떻게 다루는지",
    emit: "시작할 때 쓸 파일 출력: compose, stack(Swarm), kubernetes",
    name: "--emit과 함께: 서비스 이름(기본값: 폴더 이름)",
    image: "--emit과 함께: 레지스트리에 있는 이미지 이름",
  },
  marks: { good: "✓", info: "·", watch: "!" },
  rule: "규칙",
  onePath: { message: "`--runtime`과 `--emit`은 경로를 하나만 받습니다", help: "경로마다 따로 실행하세요." },
  bothGiven: {
    message: "`--runtime`과 `--emit`은 함께 쓸 수 없습니다",
    help: "`--runtime`은 설명하고 `--emit`은 파일을 출력합니다. 따로따로 실행하세요.",
  },
  onlyWithEmit: {
    message: "`--name`과 `--image`는 파일을 출력할 때 씁니다",
    help: "`--emit compose`, `--emit stack`, `--emit kubernetes` 중 하나를 함께 쓰세요.",
  },
  formatWithEmit: { message: "`--emit`은 YAML을 출력하므로 `--format`과 함께 쓸 수 없습니다", help: "`--format`을 빼세요." },
  severalBuilds: (names) => ({
    message: "이 파일에는 빌드가 여러 개 있는데, 매니페스트는 하나만 다룹니다",
    help: `\`--target\`으로 고르세요: ${names.join(", ")}.`,
  }),
  badName: (name, suggestion) => ({
    message: `\`${name}\`: 서비스 이름으로 쓸 수 없습니다`,
    help: `영어 소문자로 시작하고 소문자, 숫자, 하이픈으로 63자까지 쓸 수 있습니다. 예: \`${suggestion}\``,
  }),
  badImage: (image) => ({
    message: `\`${image}\`: 이미지 이름으로 쓸 수 없습니다`,
    help: "예: `registry.example.com/team/web:1.4`",
  }),
};
