import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Package cache kept in a stage that is not shipped",
    why: "The image does not get larger, since this stage is not part of it. The cache takes up space in the build cache, and time wherever that is exported (`--cache-to`).",
    how: "Use a cache mount, which also makes the next build faster, or switch the cache off as in a stage that is shipped.",
    messages: { kept: "`{command}` keeps its cache in this stage, which is not part of the image." },
    fixes: { default: "Keep no cache" },
  },
  ko: {
    title: "배포되지 않는 스테이지에 남는 패키지 캐시",
    why: "이 스테이지는 이미지에 포함되지 않으므로 이미지는 커지지 않습니다. 다만 남은 파일이 빌드 캐시의 공간을 차지하고, `--cache-to`로 빌드 캐시를 내보낼 때 시간이 더 걸립니다.",
    how: "다음 빌드도 빨라지는 캐시 마운트를 쓰거나, 이미지에 포함되는 스테이지처럼 캐시를 끄세요.",
    messages: { kept: "`{command}` 명령이 이미지에 포함되지 않는 이 스테이지에 캐시를 남깁니다." },
    fixes: { default: "캐시 남기지 않기" },
  },
});
