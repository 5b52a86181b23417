import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "HEALTHCHECK in shell form",
    why: "Every check starts a shell first, and images without a shell cannot run the check at all; then the container counts as unhealthy.",
    how: 'Write a JSON array, such as `CMD ["curl", "-f", "http://localhost/"]`, unless the check needs variables or `||`.',
    messages: {
      shell: "The command of this `HEALTHCHECK` is in shell form.",
    },
  },
  ko: {
    title: "셸 형식의 HEALTHCHECK",
    why: "검사할 때마다 셸이 먼저 뜨고, 셸이 없는 이미지에서는 검사를 아예 실행할 수 없어 컨테이너가 비정상으로 표시됩니다.",
    how: '변수나 `||`가 필요하지 않다면 JSON 배열로 적으세요. 예: `CMD ["curl", "-f", "http://localhost/"]`.',
    messages: {
      shell: "이 `HEALTHCHECK` 명령은 셸 형식입니다.",
    },
  },
});
