import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Bundler installed although the image has it",
    why: "The official `ruby` image brings Bundler, and `bundle install` fetches the version of `Gemfile.lock` by itself. This line downloads another one on every build without a cache, whatever is newest that day.",
    how: "Remove it, or name a version: `gem install bundler:2.7.2`.",
    messages: { unneeded: "The base image has `bundler` already." },
    fixes: { default: "Remove the `RUN`" },
  },
  ko: {
    title: "이미지에 있는데도 다시 설치하는 Bundler",
    why: "공식 `ruby` 이미지에는 Bundler가 들어 있고, `bundle install`이 `Gemfile.lock`에 적힌 버전을 알아서 가져옵니다. 이 줄은 캐시 없이 빌드할 때마다 그날의 가장 새로운 버전을 또 내려받습니다.",
    how: "이 부분을 빼거나 버전을 정하세요. 예: `gem install bundler:2.7.2`.",
    messages: { unneeded: "베이스 이미지에 `bundler` 패키지가 이미 있습니다." },
    fixes: { default: "`RUN` 지우기" },
  },
});
