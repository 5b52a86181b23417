import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Base image without a tag",
    why: "Without a tag the build takes whatever `latest` is on that day, so the same Dockerfile gives another image tomorrow, and may stop building.",
    how: "Name the version that you have tested, such as `{image}:1.2`, or pin a digest.",
    messages: { untagged: "`{image}` has no tag, so the build uses `latest`." },
  },
  ko: {
    title: "태그 없는 베이스 이미지",
    why: "태그가 없으면 빌드하는 날의 `latest`를 씁니다. 같은 Dockerfile로도 내일은 다른 이미지가 나오거나 빌드가 실패할 수 있습니다.",
    how: "`{image}:1.2`처럼 검증한 버전을 적거나 다이제스트로 고정하세요.",
    messages: { untagged: "`{image}` 이미지에 태그가 없어서 `latest`를 씁니다." },
  },
});
