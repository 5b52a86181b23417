import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Rails assets compiled without a stand-in for the secret key",
    why: "In production Rails asks for `SECRET_KEY_BASE` even for assets, which do not need it. Without a stand-in the build fails, or somebody passes the real key as an `ARG`, where everyone with the image can read it.",
    how: "Write `SECRET_KEY_BASE_DUMMY=1 bin/rails assets:precompile` (Rails 7.1 and later; before that `SECRET_KEY_BASE=dummy`).",
    messages: { key: "`assets:precompile` runs in production without `SECRET_KEY_BASE_DUMMY`." },
    fixes: { default: "Put `SECRET_KEY_BASE_DUMMY=1` in front" },
  },
  ko: {
    title: "가짜 비밀 키 없이 하는 Rails 에셋 컴파일",
    why: "운영 환경의 Rails는 에셋 컴파일에 필요하지 않은데도 `SECRET_KEY_BASE`를 요구합니다. 가짜 키가 없으면 빌드가 실패하거나, 누군가 진짜 키를 `ARG`로 넘겨서 이미지를 가진 모든 사람이 읽을 수 있게 됩니다.",
    how: "`SECRET_KEY_BASE_DUMMY=1 bin/rails assets:precompile`로 적으세요(Rails 7.1 이상, 그 전에는 `SECRET_KEY_BASE=dummy`).",
    messages: { key: "`assets:precompile` 작업을 운영 환경에서 `SECRET_KEY_BASE_DUMMY` 없이 실행합니다." },
    fixes: { default: "앞에 `SECRET_KEY_BASE_DUMMY=1` 넣기" },
  },
});
