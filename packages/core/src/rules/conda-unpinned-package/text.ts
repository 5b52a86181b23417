import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "conda package without a version",
    why: "The solver takes the newest versions that fit together on the day of the build. The same Dockerfile gives another environment next month, and a solve that took a minute may take ten or fail.",
    how: "Name versions (`numpy=2.3`), or install from a lock file: `conda-lock install`, `micromamba create -f conda-linux-64.lock`. Channels keep old builds, so a pin stays valid.",
    messages: {
      one: "The package `{package}` has no version.",
      several: "The package `{package}` and {more} more have no version.",
    },
  },
  ko: {
    title: "버전이 없는 conda 패키지",
    why: "conda는 빌드하는 날 서로 맞는 최신 버전을 고릅니다. 같은 Dockerfile도 다음 달에는 다른 환경이 되고, 1분이면 끝나던 의존성 계산이 10분 걸리거나 실패하기도 합니다.",
    how: "버전을 적거나(`numpy=2.3`) 락 파일로 설치하세요: `conda-lock install`, `micromamba create -f conda-linux-64.lock`. 채널은 옛 빌드를 보관하므로 고정한 버전은 계속 쓸 수 있습니다.",
    messages: {
      one: "`{package}` 패키지에 버전이 없습니다.",
      several: "`{package}` 외 {more}개 패키지에 버전이 없습니다.",
    },
  },
});
