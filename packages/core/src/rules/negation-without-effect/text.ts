import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "! that stops nothing",
    why: "`set -e` never stops at a command with `!` before it, whatever its result: a check such as `! grep -q secret file` cannot fail the build.",
    how: "Write `if cmd; then exit 1; fi`.",
    messages: { negation: "`set -e` does not stop here: a command behind `!` never ends the script." },
  },
  ko: {
    title: "아무것도 막지 못하는 !",
    why: "`set -e`는 앞에 `!`가 붙은 명령에서는 결과와 상관없이 멈추지 않습니다. `! grep -q secret file` 같은 검사는 빌드를 실패시키지 못합니다.",
    how: "`if cmd; then exit 1; fi`로 쓰세요.",
    messages: { negation: "`!`가 붙은 명령은 스크립트를 끝내지 않으므로 `set -e`가 여기서 멈추지 않습니다." },
  },
});
