import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Base image with the tag latest",
    why: "`latest` moves: the same Dockerfile gives another image after every release of the base, and nobody can tell which one was built.",
    how: "Replace `latest` by the version that you have tested, or pin a digest.",
    messages: { latest: "`{image}` moves with every release of the base image." },
  },
  ko: {
    title: "latest 태그를 쓴 베이스 이미지",
    why: "`latest` 태그는 옮겨 다닙니다. 베이스 이미지가 새로 나올 때마다 같은 Dockerfile에서 다른 이미지가 나오고, 무엇으로 빌드했는지 알 수 없습니다.",
    how: "`latest` 대신 검증한 버전을 적거나 다이제스트로 고정하세요.",
    messages: { latest: "`{image}` 태그는 베이스 이미지가 새로 나올 때마다 바뀝니다." },
  },
});
