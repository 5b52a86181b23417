import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Mounted secret that every user can read",
    why: "While the step runs, every process in it, whatever user an install script has changed to, can read the secret or use the SSH agent. The defaults (`0400` for a secret, `0600` for SSH) are there to prevent that.",
    how: "Leave `mode` out. Where the step runs as another user than root, give the secret to that user: `--mount=type=secret,id=name,uid=1000,mode=0400`.",
    messages: { readable: "With the mode `{mode}` every user of this step can read what is mounted." },
    fixes: { default: "Let only the owner read it" },
  },
  ko: {
    title: "누구나 읽을 수 있는 시크릿 마운트",
    why: "이 단계가 실행되는 동안 설치 스크립트가 어떤 사용자로 바뀌든 모든 프로세스가 시크릿을 읽거나 SSH 에이전트를 쓸 수 있습니다. 기본값(시크릿은 `0400`, SSH는 `0600`)은 이것을 막으려고 있습니다.",
    how: "`mode`를 쓰지 마세요. root가 아닌 사용자로 실행하는 단계라면 그 사용자에게만 주세요: `--mount=type=secret,id=name,uid=1000,mode=0400`.",
    messages: { readable: "`{mode}` 권한이면 이 단계의 모든 사용자가 마운트한 내용을 읽을 수 있습니다." },
    fixes: { default: "소유자만 읽게 하기" },
  },
});
