import type { Concept } from "../concept.ts";

export const buildContext: Concept = {
  id: "build-context",
  text: {
    en: {
      title: "Build context",
      names: ["context", "build directory"],
      gist: "The build context is the folder whose files a build may use.",
      body: [
        "In `docker build .` the dot is the context. `COPY` takes files from there and from nowhere else: `COPY " +
          "../secret .` does not leave the folder.",
        "What is in the context may be sent to the builder. BuildKit sends only what the Dockerfile asks for, but " +
          "`COPY . .` asks for everything: `.git`, `node_modules`, logs and keys.",
        "Keep out what the build does not need with an ignore file. The build starts sooner, and fewer changes break " +
          "the cache.",
      ],
      picture: [
        "project/                       docker build .",
        "├─ Dockerfile",
        "├─ src/           ─┐",
        "├─ package.json   ─┼→ builder  COPY takes from here",
        "├─ .git/           ✗  .dockerignore",
        "└─ node_modules/   ✗  .dockerignore",
      ].join("\n"),
      tryIt: { text: "List the files of your context that no step reads.", command: "rebuild --unread" },
    },
    ko: {
      title: "빌드 컨텍스트",
      names: ["컨텍스트"],
      gist: "빌드 컨텍스트는 빌드가 쓸 수 있는 파일이 있는 폴더입니다.",
      body: [
        "`docker build .`에서 점이 컨텍스트입니다. `COPY`는 이 폴더에서만 파일을 가져옵니다. `COPY ../secret " +
          ".`이라고 써도 폴더 밖으로 나가지 못합니다.",
        "컨텍스트의 파일은 빌더로 보내질 수 있습니다. BuildKit은 Dockerfile이 요청한 파일만 보내지만, `COPY . .`은 " +
          "`.git`과 `node_modules`, 로그와 키까지 모두 요청합니다.",
        "빌드에 필요 없는 파일은 무시 파일로 빼 두세요. 빌드가 더 빨리 시작되고 캐시가 깨지는 일도 줄어듭니다.",
      ],
      picture: [
        "project/                    docker build .",
        "├─ Dockerfile",
        "├─ src/           ─┐",
        "├─ package.json   ─┼→ 빌더  COPY가 가져오는 곳",
        "├─ .git/           ✗  .dockerignore",
        "└─ node_modules/   ✗  .dockerignore",
      ].join("\n"),
      tryIt: { text: "컨텍스트에서 어느 단계도 읽지 않는 파일을 확인하세요.", command: "rebuild --unread" },
    },
  },
  see: ["ignore-file", "build-cache", "dockerfile"],
  shownBy: "plan examples/go-static",
};
