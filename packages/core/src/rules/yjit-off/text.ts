import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Ruby server without its JIT compiler",
    why: "Ruby has brought YJIT since 3.1 and it is off by default. Web servers answer 15 to 25 % faster with it, for some tens of megabytes of memory. Rails 7.2 switches it on by itself.",
    how: "Add `ENV RUBY_YJIT_ENABLE=1`.",
    messages: { off: "Ruby {version} runs a server here without YJIT." },
    fixes: { default: "Switch YJIT on" },
  },
  ko: {
    title: "JIT 컴파일러를 켜지 않은 루비 서버",
    why: "루비 3.1부터 YJIT가 들어 있지만 기본으로 꺼져 있습니다. 켜면 메모리를 수십 MB 더 쓰는 대신 웹 서버 응답이 15~25 % 빨라집니다. Rails 7.2는 스스로 켭니다.",
    how: "`ENV RUBY_YJIT_ENABLE=1`을 추가하세요.",
    messages: { off: "루비 {version} 서버를 YJIT 없이 실행합니다." },
    fixes: { default: "YJIT 켜기" },
  },
});
