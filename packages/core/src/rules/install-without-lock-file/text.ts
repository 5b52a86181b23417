import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Install that does not keep to a lock file",
    why: "A lock file names the exact version of every package, those of other packages too. Without it, or when it does not fit the manifest and the install quietly resolves anew, two builds of the same commit hold different code, and a broken or hijacked release gets in on the day it appears.",
    how: "Commit the lock file, copy it beside the manifest, and use the command that fails when the two do not fit: `npm ci`, `yarn install --frozen-lockfile` (`--immutable` since Yarn 2), `pnpm install --frozen-lockfile`, `bun install --frozen-lockfile`, `uv sync --locked`, `pipenv install --deploy`. For Poetry, copy `poetry.lock`.",
    messages: {
      loose: "`{command}` may install other versions than `{lock}` names; `{better}` keeps to them or fails.",
      missing: "`{command}` resolves all versions anew, since `{lock}` is not copied.",
    },
    fixes: { default: "Keep to the lock file" },
  },
  ko: {
    title: "락 파일을 지키지 않는 설치",
    why: "락 파일에는 간접 의존성까지 모든 패키지의 정확한 버전이 적혀 있습니다. 락 파일이 없거나, 매니페스트와 맞지 않을 때 설치 명령이 조용히 버전을 다시 고르면 같은 커밋을 빌드해도 코드가 달라집니다. 망가졌거나 탈취된 릴리스도 나온 당일에 그대로 설치됩니다.",
    how: "락 파일을 커밋하고 매니페스트와 함께 복사하세요. 그리고 둘이 맞지 않으면 실패하는 명령을 쓰세요: `npm ci`, `yarn install --frozen-lockfile`(Yarn 2부터 `--immutable`), `pnpm install --frozen-lockfile`, `bun install --frozen-lockfile`, `uv sync --locked`, `pipenv install --deploy`. Poetry는 `poetry.lock` 파일을 복사하세요.",
    messages: {
      loose: "`{command}` 명령은 `{lock}` 파일과 다른 버전을 설치할 수 있습니다. 락 파일을 지키거나 실패하는 명령: `{better}`.",
      missing: "`{lock}` 파일을 복사하지 않아서 `{command}` 명령이 모든 버전을 새로 고릅니다.",
    },
    fixes: { default: "락 파일대로 설치하기" },
  },
});
