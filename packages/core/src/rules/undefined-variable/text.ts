import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Variable that has no value here",
    why: "BuildKit fills in nothing for it and goes on: paths lose a part (`COPY ${name} /` copies the whole context), labels and settings come out empty.",
    how: "Declare it in this stage with `ARG {name}`, or give it a value with `ENV`.",
    messages: {
      global: "`{name}` is declared above the first `FROM` only, so it is empty in this stage.",
      platform: "`{name}` is set by BuildKit, but a stage sees it only after `ARG {name}`.",
      misspelt: "Nothing sets `{name}`; did you mean `{suggestion}`?",
      nothing: "Nothing sets `{name}`, so it is empty.",
      heredoc:
        "BuildKit takes `{name}` in this text for a variable of the build and leaves it empty; only a quoted `'{delimiter}'` keeps the text as it is.",
    },
    fixes: {
      declare: "Declare `{name}` with ARG",
      rename: "Write `{suggestion}`",
      quote: "Quote `{delimiter}`",
    },
  },
  ko: {
    title: "여기서 값이 없는 변수",
    why: "BuildKit은 빈 값을 넣고 계속 진행합니다. 경로의 일부가 빠지거나(`COPY ${name} /` 명령어는 컨텍스트 전체를 복사합니다) 레이블과 설정이 비게 됩니다.",
    how: "이 스테이지에서 `ARG {name}` 줄로 선언하거나 `ENV`로 값을 정하세요.",
    messages: {
      global: "`{name}` 변수는 첫 `FROM` 위에서만 선언되어 있어서 이 스테이지에서는 값이 비어 있습니다.",
      platform: "`{name}` 값은 BuildKit이 정하지만, 스테이지에서는 `ARG {name}` 줄 다음부터 쓸 수 있습니다.",
      misspelt: "`{name}` 변수를 정한 곳이 없습니다. `{suggestion}` 변수인가요?",
      nothing: "`{name}` 변수를 정한 곳이 없어서 값이 비어 있습니다.",
      heredoc:
        "BuildKit이 이 본문의 `{name}` 부분을 빌드 변수로 보고 비워 버립니다. 따옴표를 씌운 `'{delimiter}'` 표시라야 본문이 그대로 남습니다.",
    },
    fixes: {
      declare: "ARG로 `{name}` 변수 선언하기",
      rename: "`{suggestion}` 변수로 고치기",
      quote: "`{delimiter}` 표시에 따옴표 씌우기",
    },
  },
});
