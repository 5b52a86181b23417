import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "a && b || c instead of if",
    why: "`a && b || c` is no choice: when `a` succeeds and `b` fails, `c` runs too, so that a failed step is followed by the one for the other case and may look like a success.",
    how: "Write `if a; then b; else c; fi`.",
    messages: {
      both: "What stands behind this `||` also runs when the command before it fails, not only when the condition does.",
    },
  },
  ko: {
    title: "if 대신 쓴 a && b || c",
    why: "`a && b || c`는 둘 중 하나를 고르는 것이 아닙니다. `a`가 성공하고 `b`가 실패하면 `c`도 실행되어, 실패한 단계 뒤에 다른 경우의 단계가 이어지고 성공한 것처럼 보일 수 있습니다.",
    how: "`if a; then b; else c; fi`로 쓰세요.",
    messages: { both: "이 `||` 뒤는 조건이 거짓일 때뿐 아니라 바로 앞 명령이 실패할 때도 실행됩니다." },
  },
});
