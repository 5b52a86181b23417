import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Tool that sends usage data during the build",
    why: "The tool tells its maker what is built and where. On a build server nobody can say no, and without a network every call waits for the connection to fail.",
    how: "Set `ENV {variable}={value}` at the top of the stage.",
    messages: { sends: "`{tool}` sends usage data unless `{variable}` is set." },
    fixes: { default: "Switch it off with `ENV`" },
  },
  ko: {
    title: "빌드하면서 사용 정보를 보내는 도구",
    why: "이 도구는 무엇을 어디서 빌드하는지 만든 곳에 보냅니다. 빌드 서버에서는 거절할 사람이 없고, 네트워크가 없으면 연결이 실패할 때까지 기다립니다.",
    how: "스테이지 맨 위에 `ENV {variable}={value}`를 적으세요.",
    messages: { sends: "`{tool}` 도구는 `{variable}` 변수를 정하지 않으면 사용 정보를 보냅니다." },
    fixes: { default: "`ENV`로 끄기" },
  },
});
