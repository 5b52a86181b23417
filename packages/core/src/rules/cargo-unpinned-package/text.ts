import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Cargo package without a version",
    why: "`cargo install` compiles whatever is newest on the day of the build. A release that needs a newer Rust, or that is broken, stops a build that worked yesterday. Published versions stay available, so a pin stays valid.",
    how: "Write `name@version`, and `--locked` to take the versions that its authors tested: `cargo install --locked cargo-chef@0.1.72`.",
    messages: {
      one: "`{package}` is installed without a version.",
      several: "`{package}` and {more} more are installed without a version.",
    },
  },
  ko: {
    title: "버전 없이 설치하는 Cargo 패키지",
    why: "`cargo install`은 빌드하는 날의 가장 새로운 버전을 컴파일합니다. 더 새로운 Rust가 필요하거나 망가진 버전이 나오면 어제까지 되던 빌드가 멈춥니다. 공개된 버전은 계속 남아 있으므로 고정한 버전은 계속 설치할 수 있습니다.",
    how: "`이름@버전`으로 적고, 만든 사람이 시험한 버전을 쓰도록 `--locked`를 붙이세요. 예: `cargo install --locked cargo-chef@0.1.72`.",
    messages: {
      one: "`{package}` 패키지를 버전 없이 설치합니다.",
      several: "`{package}` 패키지와 다른 패키지 {more}개를 버전 없이 설치합니다.",
    },
  },
});
