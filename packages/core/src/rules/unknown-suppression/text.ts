import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Suppression comment that cannot be obeyed",
    why: "A misspelt id suppresses nothing, so the finding it was meant for still shows up, or the comment is taken for a decision that was never made.",
    how: "Correct the id, or remove the comment. `plimsoll rules` lists every id; those of hadolint, BuildKit and ShellCheck are accepted too.",
    messages: {
      unknown: "There is no rule `{id}`.",
      misspelt: "There is no rule `{id}`; did you mean `{suggestion}`?",
      unreadable: "`{text}` cannot be read as a list of rules for an instruction below it.",
      "no-check": "BuildKit has no check `{id}`.",
      "misspelt-check": "BuildKit has no check `{id}`; did you mean `{suggestion}`? Capitals count.",
    },
    fixes: { default: "Write `{suggestion}`" },
  },
  ko: {
    title: "적용할 수 없는 무시 주석",
    why: "규칙 이름이 틀리면 아무것도 무시되지 않습니다. 지적 사항이 그대로 나오거나, 검토를 마친 것으로 오해하게 됩니다.",
    how: "규칙 이름을 고치거나 주석을 지우세요. 전체 이름은 `plimsoll rules`로 볼 수 있고, hadolint, BuildKit, ShellCheck의 이름도 쓸 수 있습니다.",
    messages: {
      unknown: "`{id}` 규칙이 없습니다.",
      misspelt: "`{id}` 규칙이 없습니다. `{suggestion}` 규칙인가요?",
      unreadable: "`{text}` 주석에서 아래 명령어에 적용할 규칙 목록을 읽을 수 없습니다.",
      "no-check": "BuildKit에 `{id}` 검사가 없습니다.",
      "misspelt-check": "BuildKit에 `{id}` 검사가 없습니다. `{suggestion}` 검사인가요? 대소문자를 구분합니다.",
    },
    fixes: { default: "`{suggestion}`로 고치기" },
  },
});
