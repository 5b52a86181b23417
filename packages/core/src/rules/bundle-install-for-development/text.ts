import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Bundle install set up for development",
    why: "Without settings `bundle install` also installs the gems of development and test, and quietly writes a new `Gemfile.lock` when that does not fit the `Gemfile`, so that the image holds other versions than were tested.",
    how: "Set `ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test` above the install.",
    messages: {
      all: "This production image also gets the gems of development and test.",
      loose: "Without `BUNDLE_DEPLOYMENT` Bundler may install other versions than `Gemfile.lock` names.",
    },
    fixes: { default: "Set it with `ENV`" },
  },
  ko: {
    title: "개발용 설정으로 하는 bundle install",
    why: "아무 설정이 없으면 `bundle install`은 개발과 테스트용 gem까지 설치하고, `Gemfile.lock`이 `Gemfile`과 맞지 않으면 조용히 새로 씁니다. 그래서 시험한 것과 다른 버전이 이미지에 들어갈 수 있습니다.",
    how: "설치 위에 `ENV BUNDLE_DEPLOYMENT=1 BUNDLE_WITHOUT=development:test`를 적으세요.",
    messages: {
      all: "운영용 이미지에 개발과 테스트용 gem까지 설치합니다.",
      loose: "`BUNDLE_DEPLOYMENT` 설정이 없어서 Bundler가 `Gemfile.lock`과 다른 버전을 설치할 수 있습니다.",
    },
    fixes: { default: "`ENV`로 정하기" },
  },
});
