import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Label that buildx sets too",
    why: "With `BUILDX_GIT_LABELS` buildx writes this label from the state of the repository. The value in the Dockerfile is overwritten, and is wrong when it is not.",
    how: "Remove the label and let buildx write it.",
    messages: { overlap: "buildx writes `{key}` from the Git repository." },
    fixes: { default: "Remove the label" },
  },
  ko: {
    title: "buildx도 정하는 레이블",
    why: "`BUILDX_GIT_LABELS`를 쓰면 buildx가 저장소 상태에 맞춰 이 레이블을 씁니다. Dockerfile의 값은 덮어쓰이고, 덮어쓰이지 않으면 틀린 값이 됩니다.",
    how: "레이블을 지우고 buildx에 맡기세요.",
    messages: { overlap: "buildx가 Git 저장소에서 `{key}` 레이블을 씁니다." },
    fixes: { default: "레이블 지우기" },
  },
});
