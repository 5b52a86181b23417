import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "HEALTHCHECK that calls a program which is not there",
    why: "The check fails every time with `not found`, so that a container that works is shown as unhealthy: Swarm and Compose's `depends_on` restart it or wait for it for ever.",
    how: "Install `{tool}` in the image, ask with what is there (`node -e`, `python -c`, `wget` of Alpine), or build a small check into the program itself.",
    messages: { missing: "`{image}` does not have `{tool}`, and no step installs it." },
  },
  ko: {
    title: "없는 프로그램을 실행하는 HEALTHCHECK",
    why: "검사가 매번 `not found`로 실패해서 정상인 컨테이너도 unhealthy로 표시됩니다. Swarm은 계속 다시 시작하고, Compose의 `depends_on`은 끝없이 기다립니다.",
    how: "이미지에 `{tool}`을 설치하거나, 이미 있는 프로그램(`node -e`, `python -c`, Alpine의 `wget`)으로 확인하거나, 프로그램 안에 간단한 검사 기능을 넣으세요.",
    messages: { missing: "`{image}` 이미지에는 `{tool}` 프로그램이 없고, 설치하는 단계도 없습니다." },
  },
});
