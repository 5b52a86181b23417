import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Whole file system copied from another stage",
    why: "Copying `/` brings the tools, caches and secrets of the build stage along, which is what the second stage was to avoid.",
    how: "Copy only the directories that the program needs.",
    messages: { whole: "All of `{from}` is copied into this stage." },
  },
  ko: {
    title: "다른 스테이지의 파일 시스템 전체 복사",
    why: "`/` 전체를 복사하면 빌드 도구, 캐시, 시크릿까지 따라옵니다. 스테이지를 나눈 의미가 없어집니다.",
    how: "프로그램에 필요한 디렉터리만 복사하세요.",
    messages: { whole: "`{from}` 스테이지의 파일을 모두 이 스테이지로 복사합니다." },
  },
});
