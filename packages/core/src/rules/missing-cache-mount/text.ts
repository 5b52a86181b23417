import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Install without a cache mount",
    why: "When its step runs again, because a manifest or the base image changed, an install downloads every package anew, also those that stayed the same. A cache mount keeps the downloads on the builder and out of the image: one changed dependency then costs one download.",
    how: "Put the mount between `RUN` and the command, and drop clean-up and `--no-cache` options in that step. With another user than root, mount that user's directory and add `uid=`. Where a later step reads the same files (Go modules, Maven, NuGet), give it the same mount.",
    messages: {
      missing: "`{command}` downloads everything again whenever its step runs; `{mount}` keeps the downloads for the next build.",
      also: "`{command}` downloads again, too.",
    },
    fixes: { default: "Add the cache mount" },
  },
  ko: {
    title: "캐시 마운트가 없는 설치",
    why: "매니페스트나 베이스 이미지가 바뀌어 단계를 다시 실행하면, 바뀌지 않은 패키지까지 모두 다시 내려받습니다. 캐시 마운트는 내려받은 파일을 이미지가 아니라 빌더에 보관합니다. 그러면 의존성이 하나 바뀌었을 때 하나만 내려받습니다.",
    how: "`RUN`과 명령 사이에 마운트를 쓰고, 그 단계에서 정리 명령과 `--no-cache` 계열 옵션을 빼세요. root가 아닌 사용자라면 그 사용자의 디렉터리를 마운트하고 `uid=`를 붙이세요. 뒤 단계에서 같은 파일을 읽는다면(Go 모듈, Maven, NuGet) 그 단계에도 같은 마운트를 쓰세요.",
    messages: {
      missing: "단계를 실행할 때마다 `{command}` 명령이 모두 다시 내려받습니다. 다음 빌드까지 파일을 보관하는 마운트: `{mount}`.",
      also: "`{command}` 명령도 다시 내려받습니다.",
    },
    fixes: { default: "캐시 마운트 추가하기" },
  },
});
