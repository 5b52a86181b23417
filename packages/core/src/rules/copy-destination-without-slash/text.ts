import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Several sources, destination without a slash",
    why: "Without a `/` at its end the destination is a file name, unless a directory of that name exists already: BuildKit writes one source after the other into that file and keeps only the last.",
    how: "End the destination in `/`, so that it is a directory.",
    messages: { file: "{count} sources are copied to `{destination}`, which is not marked as a directory." },
    fixes: { default: "End the destination in `/`" },
  },
  ko: {
    title: "원본은 여러 개인데 대상 끝에 슬래시가 없음",
    why: "그 이름의 디렉터리가 이미 있지 않다면, 대상 끝에 `/`가 없을 때 파일 이름으로 봅니다. BuildKit은 원본을 차례로 같은 파일에 덮어쓰고 마지막 것만 남깁니다.",
    how: "대상 끝에 `/`를 붙여 디렉터리임을 나타내세요.",
    messages: { file: "원본 {count}개를 `{destination}` 경로로 복사하는데, 디렉터리라는 표시가 없습니다." },
    fixes: { default: "대상 끝에 `/` 붙이기" },
  },
});
