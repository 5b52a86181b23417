import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "A rule of plimsoll failed",
    why: "This is a mistake in the rule, not in your file. The other rules have run; what this one would have found is missing.",
    how: "Please report it with the file: for a rule of a plugin to its authors, else to plimsoll. Until it is mended, switch the rule off in the config.",
    messages: {
      crashed: "The rule `{rule}` failed on this file: {error}",
      "crashed-plugin": "The rule `{rule}` of the plugin `{plugin}` failed on this file: {error}",
    },
  },
  ko: {
    title: "plimsoll 규칙 실행 실패",
    why: "파일이 아니라 규칙의 잘못입니다. 다른 규칙은 모두 실행되었고, 이 규칙의 지적 사항만 빠져 있습니다.",
    how: "파일과 함께 알려 주세요. 플러그인 규칙이면 만든 사람에게, 아니면 plimsoll에 알리면 됩니다. 고쳐질 때까지 설정에서 이 규칙을 끄세요.",
    messages: {
      crashed: "이 파일에서 `{rule}` 규칙이 실패했습니다: {error}",
      "crashed-plugin": "이 파일에서 플러그인 `{plugin}`의 `{rule}` 규칙이 실패했습니다: {error}",
    },
  },
});
