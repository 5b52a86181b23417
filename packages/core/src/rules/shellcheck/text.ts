import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "What ShellCheck says of a script",
    why: "ShellCheck reports `{code}` of this script. It was asked because of `--shellcheck` or `shellcheck` in the config: it knows several hundred mistakes in shell scripts, of which plimsoll knows the common ones itself.",
    how: "https://www.shellcheck.net/wiki/{code} says what is wrong and what to write. Where the script is right, write `# plimsoll ignore={code}` above the instruction.",
    messages: { comment: "{text}" },
    fixes: { comment: "Write what ShellCheck proposes" },
  },
  ko: {
    title: "ShellCheck가 스크립트에서 찾은 문제",
    why: "ShellCheck가 이 스크립트에서 `{code}` 코드를 보고했습니다. `--shellcheck` 옵션이나 설정의 `shellcheck` 때문에 함께 실행했습니다. ShellCheck는 셸 스크립트의 실수를 수백 가지 알고, 그중 흔한 것은 plimsoll도 스스로 찾습니다.",
    how: "무엇이 잘못이고 어떻게 써야 하는지는 https://www.shellcheck.net/wiki/{code} 에 있습니다. 스크립트가 맞으면 명령어 위에 `# plimsoll ignore={code}` 주석을 쓰세요.",
    messages: { comment: "ShellCheck의 설명(영어): {text}" },
    fixes: { comment: "ShellCheck가 제안하는 대로 쓰기" },
  },
});
