import type { Language } from "../text/language.ts";

/** A plimsoll.yaml that says what can be set. Without its `# ` every line of settings is good YAML. */
export const configTemplate: Readonly<Record<Language, string>> = {
  en: `# Settings of plimsoll. Every line is optional: take away "# " from what you want to change.
# They hold for all Dockerfiles in this folder and below.

# Which rules run, and how grave each is:
#   recommended  calm: what nearly always deserves a change (the default)
#   strict       everything
#   beginner     what helps most while learning
#   hadolint     what hadolint reports, with its severities
#   buildkit     what \`docker build --check\` reports
# profile: recommended

# Rules one by one: off, style, info, warning or error. \`plimsoll rules\` lists them.
# Names of other tools, such as DL3008, are understood too.
# rules:
#   untagged-image: error
#   DL3008: off

# From which severity on \`plimsoll lint\` ends with exit code 1: error, warning, info, style or never.
# failOn: warning

# What runs the images: docker, swarm or kubernetes, or several of them. Rules about one of them wait for it.
# runtime: [docker, kubernetes]

# Findings that are known and passed over: \`plimsoll lint --write-baseline\` writes this file.
# baseline: .plimsoll-baseline.json

# Whether ShellCheck is asked about shell scripts too: off (the default), auto where it is installed, or its program.
# shellcheck: auto

# Dockerfiles to leave out when folders are searched.
# exclude:
#   - "vendor/**"

# Other settings for some files. The later goes before the earlier.
# overrides:
#   - files: ["dev/**", "*.test.Dockerfile"]
#     rules:
#       root-user: off

# What the image is built with, so that variables have their values.
# build:
#   target: runtime
#   platform: linux/amd64
#   args:
#     VERSION: "1.2"

# Compose, Bake and Kubernetes files in searched folders: compare them with the Dockerfiles that they build and run.
# builds: true

# The language of messages: en or ko.
# language: en
`,
  ko: `# plimsoll 설정입니다. 모두 선택 사항이며, 바꿀 줄의 "# "을 지우면 됩니다.
# 이 디렉터리와 하위 디렉터리의 모든 Dockerfile에 적용됩니다.

# 실행할 규칙과 심각도를 정하는 프로필:
#   recommended  거의 항상 고칠 만한 것만 (기본값)
#   strict       전부
#   beginner     배우는 동안 가장 도움이 되는 것
#   hadolint     hadolint의 규칙과 심각도 그대로
#   buildkit     \`docker build --check\`의 규칙 그대로
# profile: recommended

# 규칙별 심각도: off, style, info, warning, error. 전체 규칙은 \`plimsoll rules\`로 볼 수 있습니다.
# DL3008처럼 다른 도구에서 쓰는 이름도 쓸 수 있습니다.
# rules:
#   untagged-image: error
#   DL3008: off

# \`plimsoll lint\`의 종료 코드가 1이 되는 최소 심각도: error, warning, info, style, never
# failOn: warning

# 이미지를 실행하는 환경: docker, swarm, kubernetes 중 하나 이상. 여기에 적은 환경에 관한 규칙만 실행됩니다.
# runtime: [docker, kubernetes]

# 이미 알고 있어 넘어갈 지적 사항. \`plimsoll lint --write-baseline\`으로 만듭니다.
# baseline: .plimsoll-baseline.json

# 셸 스크립트를 ShellCheck로도 검사할지: off(기본값), auto(설치되어 있으면), 또는 프로그램의 이름이나 경로
# shellcheck: auto

# 디렉터리를 검색할 때 제외할 Dockerfile
# exclude:
#   - "vendor/**"

# 일부 파일에만 적용할 설정. 겹치면 아래쪽 설정을 따릅니다.
# overrides:
#   - files: ["dev/**", "*.test.Dockerfile"]
#     rules:
#       root-user: off

# 이미지를 빌드할 때 쓰는 값. 변수의 값을 알 수 있습니다.
# build:
#   target: runtime
#   platform: linux/amd64
#   args:
#     VERSION: "1.2"

# 검색한 디렉터리의 Compose, Bake, Kubernetes 파일도 읽어 Dockerfile과 비교
# builds: true

# 메시지 언어: en 또는 ko
# language: ko
`,
};
