import type { Concept } from "../concept.ts";

export const platform: Concept = {
  id: "platform",
  text: {
    en: {
      title: "Platform and manifest",
      names: ["manifest", "image index", "multi-platform", "architecture", "amd64", "arm64", "oci"],
      gist: "A platform is an operating system with a processor type, such as `linux/arm64`.",
      body: [
        'A program that was compiled for one processor does not run on another. "Runs anywhere" therefore means: ' +
          "anywhere the image has a variant for.",
        "An image is described by a manifest, a small file that lists its layers and settings. A multi-platform " +
          "image has an index: one name, and a manifest for each platform. When you pull, Docker picks yours.",
        "A Mac with an Apple processor builds `linux/arm64` unless told otherwise, and most cloud servers are " +
          "`linux/amd64`. Give `--platform` to the build, not to `FROM`.",
      ],
      picture: [
        "python:3.13-slim  (index)",
        "├─ linux/amd64    manifest  → settings + layers",
        "├─ linux/arm64    manifest  → settings + layers",
        "└─ linux/s390x    manifest  → settings + layers",
      ].join("\n"),
      tryIt: {
        text: "Read what happens when base image and build want different platforms.",
        command: "explain base-image-for-other-platform",
      },
    },
    ko: {
      title: "플랫폼과 매니페스트",
      names: ["플랫폼", "매니페스트", "이미지 인덱스", "멀티 플랫폼", "아키텍처", "amd64", "arm64", "OCI"],
      gist: "플랫폼은 `linux/arm64`처럼 운영체제와 CPU 종류를 함께 나타냅니다.",
      body: [
        '한 CPU에 맞게 컴파일한 프로그램은 다른 CPU에서 실행되지 않습니다. 그래서 "어디서나 실행된다"는 말은 ' +
          "이미지에 그 플랫폼용이 있을 때만 맞습니다.",
        "매니페스트는 이미지의 레이어와 설정을 적은 작은 파일입니다. 멀티 플랫폼 이미지에는 인덱스가 있습니다. " +
          "이름은 하나이고 플랫폼마다 매니페스트가 있어서, 풀할 때 Docker가 맞는 것을 고릅니다.",
        "Apple CPU를 쓰는 Mac은 따로 정하지 않으면 `linux/arm64`로 빌드합니다. 클라우드 서버는 대부분 " +
          "`linux/amd64`입니다. `--platform`은 `FROM`이 아니라 빌드할 때 정하세요.",
      ],
      picture: [
        "python:3.13-slim  (인덱스)",
        "├─ linux/amd64    매니페스트  → 설정 + 레이어",
        "├─ linux/arm64    매니페스트  → 설정 + 레이어",
        "└─ linux/s390x    매니페스트  → 설정 + 레이어",
      ].join("\n"),
      tryIt: {
        text: "베이스 이미지와 빌드의 플랫폼이 다르면 어떻게 되는지 읽어 보세요.",
        command: "explain base-image-for-other-platform",
      },
    },
  },
  see: ["digest", "kernel", "buildkit"],
};
