import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "apt where apt-get is meant",
    why: '`apt` is made for people at a terminal: its options and its output may change between releases, and it says so itself in the build log ("does not have a stable CLI interface"). `apt-get` and `apt-cache` stay the same.',
    how: "Write `apt-get` to change packages and `apt-cache` to ask about them.",
    messages: { apt: "`{command}` is meant for a terminal and may change between releases." },
    fixes: { default: "Write `apt-get`" },
  },
  ko: {
    title: "apt-get 대신 쓴 apt",
    why: "`apt`는 사람이 터미널에서 쓰는 명령이라 옵션과 출력이 버전마다 달라질 수 있고, 빌드 로그에도 그런 경고를 남깁니다. `apt-get`과 `apt-cache`는 동작이 바뀌지 않습니다.",
    how: "패키지를 설치하거나 지울 때는 `apt-get`, 조회할 때는 `apt-cache`를 쓰세요.",
    messages: { apt: "`{command}` 명령은 터미널용이라 버전에 따라 동작이 바뀔 수 있습니다." },
    fixes: { default: "`apt-get`으로 바꾸기" },
  },
});
