import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "FROM with a variable that no ARG above declares",
    why: "`FROM` sees only what an `ARG` above the first `FROM` declares. Anything else is empty, even when `--build-arg {name}=…` is given, so the build takes another image or stops.",
    how: "Write `ARG {name}=default` above the first `FROM`.",
    messages: {
      undeclared: "No `ARG` above the first `FROM` declares `{name}`, so it is empty here.",
      misspelt: "No `ARG` above the first `FROM` declares `{name}`; did you mean `{suggestion}`?",
    },
    fixes: { default: "Write `{suggestion}`" },
  },
  ko: {
    title: "위에서 ARG로 선언하지 않은 변수를 쓴 FROM",
    why: "`FROM`은 첫 `FROM`보다 위에 있는 `ARG`만 봅니다. 다른 변수는 `--build-arg {name}=…` 옵션을 주어도 비어 있어서, 다른 이미지를 쓰거나 빌드가 멈춥니다.",
    how: "첫 `FROM` 위에 `ARG {name}=기본값` 줄을 쓰세요.",
    messages: {
      undeclared: "첫 `FROM` 위에 `{name}` 변수를 선언한 `ARG`가 없어서 여기서는 값이 비어 있습니다.",
      misspelt: "첫 `FROM` 위에 `{name}` 변수를 선언한 `ARG`가 없습니다. `{suggestion}` 변수인가요?",
    },
    fixes: { default: "`{suggestion}` 변수로 고치기" },
  },
});
