import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Relative WORKDIR with no WORKDIR above",
    why: "The path starts from the working directory of the base image. When a new version of the image changes it, your files land elsewhere, without any message.",
    how: "Begin the path with `/`.",
    messages: { relative: "`{path}` is relative to the working directory of the base image." },
    fixes: { default: "Begin the path at `/`" },
  },
  ko: {
    title: "위에 WORKDIR가 없는 상대 경로 WORKDIR",
    why: "이 경로는 베이스 이미지의 작업 디렉터리를 기준으로 합니다. 이미지의 새 버전에서 그 디렉터리가 바뀌면 아무 알림 없이 파일이 다른 곳에 놓입니다.",
    how: "경로를 `/`로 시작하세요.",
    messages: { relative: "`{path}` 경로는 베이스 이미지의 작업 디렉터리를 기준으로 한 상대 경로입니다." },
    fixes: { default: "`/`로 시작하는 경로로 바꾸기" },
  },
});
