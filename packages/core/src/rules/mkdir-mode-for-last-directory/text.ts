import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "mkdir -p with a mode",
    why: "With `-p` the mode holds for the last directory only; those above it are made with the default (mostly 0755), so that others can look into what was meant to be closed.",
    how: "Make the directories one by one (`mkdir -m 0700 /a /a/b`), or `chmod` them afterwards in the same RUN.",
    messages: { mode: "`{option}` holds for the last directory only, since `-p` makes those above it too." },
  },
  ko: {
    title: "mkdir -p와 함께 쓴 권한 옵션",
    why: "`-p`를 쓰면 권한은 마지막 디렉터리에만 적용됩니다. 위의 디렉터리는 기본값(대개 0755)으로 만들어져서 막으려던 곳이 다른 사용자에게 열립니다.",
    how: "`mkdir -m 0700 /a /a/b`처럼 하나씩 만들거나 같은 RUN에서 `chmod`로 권한을 바꾸세요.",
    messages: { mode: "`-p`가 위의 디렉터리도 만들기 때문에 `{option}` 옵션은 마지막 디렉터리에만 적용됩니다." },
  },
});
