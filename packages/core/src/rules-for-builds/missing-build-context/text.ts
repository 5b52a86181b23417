import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Build context that does not exist",
    why: "The build stops before it begins, because there is nothing to send to the builder.",
    how: "Correct the path. In Compose it starts from the folder of the Compose file, with Bake from the folder in which `docker buildx bake` runs.",
    messages: {
      missing: "The folder `{path}` does not exist.",
      named: "The folder `{path}` of the named context `{name}` does not exist.",
    },
  },
  ko: {
    title: "없는 빌드 컨텍스트",
    why: "빌더에 보낼 파일이 없어서 빌드가 시작하기도 전에 멈춥니다.",
    how: "경로를 고치세요. Compose에서는 Compose 파일의 디렉터리에서, Bake에서는 `docker buildx bake`를 실행하는 디렉터리에서 시작합니다.",
    messages: {
      missing: "디렉터리가 없습니다: `{path}`.",
      named: "이름 있는 컨텍스트 `{name}`의 디렉터리가 없습니다: `{path}`.",
    },
  },
});
