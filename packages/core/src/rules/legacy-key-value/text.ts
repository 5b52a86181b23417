import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Old form of ENV or LABEL, without =",
    why: "The old form takes the whole rest of the line for one value, so that `{keyword} a=1 b=2` and `{keyword} a b=2` mean very different things; Docker may drop it.",
    how: 'Write `{keyword} {key}=value`, with quotes around a value that has blanks: `{key}="two words"`.',
    messages: { legacy: "`{key}` is set in the old form, without `=`." },
    fixes: { default: "Write `{key}=…`" },
  },
  ko: {
    title: "=가 없는 옛 형식의 ENV 또는 LABEL",
    why: "옛 형식은 줄의 나머지 전체를 값 하나로 봅니다. `{keyword} a=1 b=2`와 `{keyword} a b=2`는 뜻이 전혀 다르고, 옛 형식은 앞으로 없어질 수 있습니다.",
    how: '`{keyword} {key}=값` 형식으로 쓰고, 값에 공백이 있으면 따옴표로 묶으세요. 예: `{key}="두 단어"`.',
    messages: { legacy: "`{key}` 값을 `=`가 없는 옛 형식으로 정했습니다." },
    fixes: { default: "`{key}=…` 형식으로 바꾸기" },
  },
});
