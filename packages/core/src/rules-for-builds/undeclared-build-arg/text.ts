import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Build argument that the Dockerfile does not declare",
    why: "The value goes nowhere: without an `ARG` of that name nothing in the Dockerfile can read it, and the build only warns that it was not consumed.",
    how: "Add an `ARG` of that name to the stage that needs it, correct the name, or remove the argument here.",
    messages: {
      undeclared: "`{path}` has no `ARG {name}`.",
      misspelt: "`{path}` has no `ARG {name}`; did you mean `{suggestion}`?",
    },
  },
  ko: {
    title: "Dockerfile에 선언되지 않은 빌드 인수",
    why: "값이 어디에도 쓰이지 않습니다. 같은 이름의 `ARG`가 없으면 Dockerfile에서 읽을 수 없고, 빌드는 사용되지 않았다는 경고만 남깁니다.",
    how: "필요한 스테이지에 같은 이름의 `ARG`를 추가하거나, 이름을 고치거나, 여기서 인수를 지우세요.",
    messages: {
      undeclared: "`{path}`에 `ARG {name}` 명령어가 없습니다.",
      misspelt: "`{path}`에 `ARG {name}` 명령어가 없습니다. 혹시 `{suggestion}`인가요?",
    },
  },
});
