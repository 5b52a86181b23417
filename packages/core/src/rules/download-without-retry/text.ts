import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Download that is tried once",
    why: "A server that is busy for a second stops a build of twenty minutes.",
    how: "Add `--retry 3` to curl; it waits 1, 2 and 4 seconds between the attempts. wget tries 20 times unless it is told otherwise.",
    messages: { once: "`{tool}` gives up after the first attempt." },
    fixes: { default: "Add `--retry 3`" },
  },
  ko: {
    title: "한 번만 시도하는 다운로드",
    why: "서버가 잠깐 응답하지 못해도 20분짜리 빌드가 멈춥니다.",
    how: "curl에 `--retry 3`을 붙이세요. 시도 사이에 1초, 2초, 4초를 기다립니다. wget은 따로 정하지 않으면 20번 시도합니다.",
    messages: { once: "`{tool}` 명령이 첫 시도에 실패하면 바로 포기합니다." },
    fixes: { default: "`--retry 3` 붙이기" },
  },
});
