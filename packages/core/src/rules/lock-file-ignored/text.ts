import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Command that may leave the lock file aside",
    why: "The lock file names the versions that were tested. When it does not fit the manifest, these commands write a new one inside the build and install other versions, and nobody is told.",
    how: "Use the form that fails instead: `cargo build --locked`, `composer install`, `dotnet restore --locked-mode`.",
    messages: {
      cargo: "`{command}` without `--locked` changes `Cargo.lock` when it does not fit `Cargo.toml`.",
      composer: "`{command}` looks for new versions of all packages and replaces `composer.lock`.",
      dotnet: "`{command}` without `--locked-mode` changes `packages.lock.json` when it does not fit the project.",
    },
    fixes: { default: "Keep to the lock file" },
  },
  ko: {
    title: "락 파일을 지키지 않을 수 있는 명령",
    why: "락 파일에는 시험한 버전이 적혀 있습니다. 매니페스트와 맞지 않으면 이 명령은 빌드 안에서 락 파일을 새로 쓰고 다른 버전을 설치하지만 아무도 알 수 없습니다.",
    how: "맞지 않으면 실패하는 형태를 쓰세요: `cargo build --locked`, `composer install`, `dotnet restore --locked-mode`.",
    messages: {
      cargo: "`--locked` 없는 `{command}` 명령은 `Cargo.toml`과 맞지 않으면 `Cargo.lock`을 바꿉니다.",
      composer: "`{command}` 명령은 모든 패키지의 새 버전을 찾아 `composer.lock`을 바꿉니다.",
      dotnet: "`--locked-mode` 없는 `{command}` 명령은 프로젝트와 맞지 않으면 `packages.lock.json`을 바꿉니다.",
    },
    fixes: { default: "락 파일대로 하기" },
  },
});
