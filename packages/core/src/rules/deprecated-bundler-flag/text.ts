import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Flag that Bundler no longer takes",
    why: "Bundler has warned about these flags since 2.1, and Bundler 4 stops at them: the build breaks as soon as the base image brings it.",
    how: "Set it once with `bundle config set --local {setting} value`, or with `ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test`.",
    messages: { flag: "`{flag}` is deprecated; the setting `{setting}` replaces it." },
    fixes: { default: "Use `bundle config set`" },
  },
  ko: {
    title: "Bundler에서 더는 쓰지 않는 플래그",
    why: "Bundler는 2.1부터 이 플래그에 경고를 내고, Bundler 4에서는 오류로 멈춥니다. 베이스 이미지의 Bundler가 바뀌는 순간 빌드가 깨집니다.",
    how: "`bundle config set --local {setting} 값`으로 한 번 설정하거나 `ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test`를 쓰세요.",
    messages: { flag: "`{flag}` 플래그는 더는 권장하지 않습니다. `{setting}` 설정을 쓰세요." },
    fixes: { default: "`bundle config set` 쓰기" },
  },
});
