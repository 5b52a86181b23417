import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Port that does not exist",
    why: "Ports end at 65535, so BuildKit refuses this one and the build stops.",
    how: "Write a port from 1 to 65535.",
    messages: { range: "`{port}` is no port: the highest is 65535." },
  },
  ko: {
    title: "존재하지 않는 포트",
    why: "포트 번호는 65535까지입니다. BuildKit이 이 값을 거부해 빌드가 멈춥니다.",
    how: "1에서 65535 사이의 포트를 쓰세요.",
    messages: { range: "`{port}`번 포트는 없습니다. 65535번까지만 쓸 수 있습니다." },
  },
});
