import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "PowerShell script that goes on after an error",
    why: "PowerShell prints most errors and carries on. When a download fails in the middle, the `RUN` still succeeds, and the image is built without it.",
    how: 'Begin with `$ErrorActionPreference = \'Stop\';`, best once for all: `SHELL ["powershell", "-Command", "$ErrorActionPreference = \'Stop\';"]`.',
    messages: { continues: "When a statement of this PowerShell script fails, the next ones run all the same." },
    fixes: { default: "Stop at the first error" },
  },
  ko: {
    title: "오류가 나도 계속되는 PowerShell 스크립트",
    why: "PowerShell은 대부분의 오류를 출력만 하고 계속 실행합니다. 중간에 다운로드가 실패해도 `RUN`은 성공하고, 그 파일이 빠진 이미지가 만들어집니다.",
    how: '스크립트를 `$ErrorActionPreference = \'Stop\';`으로 시작하세요. `SHELL ["powershell", "-Command", "$ErrorActionPreference = \'Stop\';"]`로 한 번에 정하면 더 좋습니다.',
    messages: { continues: "이 PowerShell 스크립트는 한 문장이 실패해도 다음 문장을 계속 실행합니다." },
    fixes: { default: "첫 오류에서 멈추게 하기" },
  },
});
