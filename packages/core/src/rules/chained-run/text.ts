import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Commands chained with && in one RUN",
    why: "Every line needs an operator and a backslash, and one that is forgotten changes what is run. A heredoc holds an ordinary script.",
    how: "Write `RUN <<EOF`, `set -e` in the first line, one command per line, and `EOF` at the end. It needs BuildKit (Docker 23 and later).",
    messages: { chained: "{count} commands are chained with `&&`." },
    fixes: { default: "Write them as a heredoc" },
  },
  ko: {
    title: "한 RUN에서 &&로 이은 명령",
    why: "줄마다 연산자와 백슬래시가 필요하고, 하나라도 빠뜨리면 실행되는 내용이 달라집니다. heredoc에는 보통의 스크립트를 그대로 적을 수 있습니다.",
    how: "`RUN <<EOF`로 시작해 첫 줄에 `set -e`, 다음 줄부터 명령을 한 줄에 하나씩, 끝에 `EOF`를 적으세요. BuildKit(Docker 23 이상)이 필요합니다.",
    messages: { chained: "명령 {count}개를 `&&`로 이었습니다." },
    fixes: { default: "heredoc으로 쓰기" },
  },
});
