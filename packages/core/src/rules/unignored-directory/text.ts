import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Directory that belongs into .dockerignore",
    why: "It is sent to the builder with every build and stored in the layer, and any change in it throws the cache of this step and of all below away. `node_modules` or `.venv` of your machine also hide what was installed for the image. `.git` holds everything that was ever committed, deleted passwords too.",
    how: "Write the directory into `.dockerignore` beside the Dockerfile's context: a line `.git`, a line `**/node_modules`. Or copy only what is needed: `COPY src ./src`.",
    messages: {
      history: "`{source}` copies `{directory}` ({size}), the whole history of the project.",
      heavy: "`{source}` copies `{directory}` too, {size} that a tool has made.",
    },
  },
  ko: {
    title: ".dockerignore에 넣어야 할 디렉터리",
    why: "빌드할 때마다 빌더로 보내지고 레이어에 저장되며, 안에서 무엇이든 바뀌면 이 단계와 아래 단계의 캐시가 모두 깨집니다. 내 컴퓨터의 `node_modules`나 `.venv`는 이미지에 설치한 것을 가리기도 합니다. `.git`에는 지운 비밀번호까지 커밋했던 모든 것이 들어 있습니다.",
    how: "빌드 컨텍스트의 `.dockerignore`에 `.git`, `**/node_modules`처럼 한 줄씩 적으세요. 또는 필요한 것만 복사하세요: `COPY src ./src`.",
    messages: {
      history: "`{source}` 복사에 프로젝트 전체 이력인 `{directory}`({size}) 디렉터리도 들어갑니다.",
      heavy: "`{source}` 복사에 도구가 만든 `{directory}` 디렉터리({size})도 들어갑니다.",
    },
  },
});
