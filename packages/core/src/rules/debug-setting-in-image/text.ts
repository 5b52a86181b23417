import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Debug setting in the image",
    why: "Frameworks in debug mode show source code, variables and database passwords in their error pages, some (Werkzeug, JDWP, Node's inspector) run any code that is sent to them. Debug mode is also many times slower.",
    how: "Set the production value in the image and the other one where you develop: `docker run -e FLASK_DEBUG=1`, a Compose file, or a stage of its own, `FROM base AS dev`.",
    messages: {
      setting: "`{setting}` is what every container of this image starts with.",
      debugger: "With `{option}` the container waits for a debugger, which may run any code in it.",
    },
    fixes: { default: "Set the value for production" },
  },
  ko: {
    title: "이미지에 남은 디버그 설정",
    why: "디버그 모드의 프레임워크는 오류 페이지에 소스 코드, 변수, 데이터베이스 비밀번호를 보여 주고, 일부(Werkzeug, JDWP, Node 인스펙터)는 받은 코드를 그대로 실행합니다. 속도도 몇 배 느려집니다.",
    how: "이미지에는 운영용 값을 두고 개발할 때만 바꾸세요: `docker run -e FLASK_DEBUG=1`, Compose 파일, 또는 별도 스테이지 `FROM base AS dev`.",
    messages: {
      setting: "`{setting}` 설정이 이 이미지의 모든 컨테이너에 적용됩니다.",
      debugger: "`{option}` 때문에 컨테이너가 디버거를 기다리며, 디버거는 아무 코드나 실행할 수 있습니다.",
    },
    fixes: { default: "운영용 값으로 바꾸기" },
  },
});
