import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Newest version of a package downloaded and run",
    why: "`npx --yes`, `pnpm dlx`, `uvx` and `pipx run` fetch a package and run it at once, in whatever version is newest. A release that is broken or hijacked runs in your build on the day it appears; in `CMD` it runs in every container that starts, and none starts while the registry cannot be reached.",
    how: "Name the version (`npx --yes serve@14.2.5`, `uvx ruff@0.14.2`), or install the package in a `RUN` with a version and start that.",
    messages: {
      built: "`{command}` runs whatever version of `{package}` is newest when the image is built.",
      started: "Every container downloads the newest version of `{package}` when it starts.",
    },
  },
  ko: {
    title: "패키지 최신 버전을 내려받아 바로 실행",
    why: "`npx --yes`, `pnpm dlx`, `uvx`, `pipx run`은 패키지를 내려받아 최신 버전을 바로 실행합니다. 망가졌거나 탈취된 릴리스도 나온 당일에 빌드에서 실행됩니다. `CMD`에 쓰면 시작하는 컨테이너마다 실행되고, 레지스트리에 접속할 수 없으면 컨테이너가 시작되지 않습니다.",
    how: "버전을 적거나(`npx --yes serve@14.2.5`, `uvx ruff@0.14.2`), `RUN`에서 버전을 정해 설치하고 그 프로그램을 실행하세요.",
    messages: {
      built: "`{command}` 명령이 이미지를 빌드하는 시점의 `{package}` 최신 버전을 실행합니다.",
      started: "컨테이너가 시작할 때마다 `{package}` 최신 버전을 내려받습니다.",
    },
  },
});
