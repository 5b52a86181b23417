import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Sources copied before dependencies are installed",
    why: "A step is taken from the build cache only while nothing above it changes. Behind a `COPY` of all sources, one changed line of code or of the README downloads and installs everything again: often minutes for every build, and a new layer of the same packages to push and pull.",
    how: "Copy the files that the install reads first, install, and copy the rest afterwards. For npm that is `COPY package.json package-lock.json ./`, `RUN npm ci`, `COPY . .`; likewise `requirements.txt` for pip, `go.mod` and `go.sum` for Go, `pyproject.toml` and `uv.lock` with `uv sync --no-install-project`. Packages of the system need no file at all: install them above the `COPY`.",
    messages: {
      project: "Any changed file runs `{command}` again, since `{keyword} {source}` stands above it; it only needs `{files}`.",
      system: "Any changed file runs `{command}` again, since `{keyword} {source}` stands above it; it needs no file.",
      install: "`{command}` runs again.",
    },
    fixes: {
      project: "Copy what the install reads first, and the rest afterwards",
      system: "Move the `COPY` behind the install",
    },
  },
  ko: {
    title: "의존성 설치보다 먼저 복사하는 소스",
    why: "단계는 그 위에서 아무것도 바뀌지 않았을 때만 빌드 캐시를 사용합니다. 소스 전체를 `COPY`한 뒤에 설치하면 코드나 README를 한 줄만 고쳐도 모든 의존성을 다시 내려받아 설치합니다. 빌드할 때마다 몇 분이 더 걸리고, 내용이 같은 패키지를 새 레이어로 다시 올리고 내려받습니다.",
    how: "설치에 필요한 파일을 먼저 복사해 설치한 다음 나머지를 복사하세요. npm이라면 `COPY package.json package-lock.json ./`, `RUN npm ci`, `COPY . .` 순서입니다. pip는 `requirements.txt`, Go는 `go.mod`와 `go.sum`, uv는 `pyproject.toml`과 `uv.lock`(`uv sync --no-install-project`)을 먼저 복사합니다. 시스템 패키지는 파일이 필요 없으므로 `COPY` 위에서 설치하세요.",
    messages: {
      project:
        "`{keyword} {source}` 명령어가 위에 있어서 파일이 하나만 바뀌어도 `{command}` 명령을 다시 실행합니다. 이 명령에 필요한 파일: `{files}`.",
      system:
        "`{keyword} {source}` 명령어가 위에 있어서 파일이 하나만 바뀌어도 `{command}` 명령을 다시 실행합니다. 이 명령에는 파일이 필요 없습니다.",
      install: "`{command}` 명령을 다시 실행합니다.",
    },
    fixes: {
      project: "설치에 필요한 파일을 먼저 복사하고 나머지는 뒤에서 복사하기",
      system: "`COPY`를 설치 뒤로 옮기기",
    },
  },
});
