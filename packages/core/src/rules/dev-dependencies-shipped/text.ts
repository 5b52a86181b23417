import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Development packages in the shipped image",
    why: "Test runners, linters, type checkers and bundlers are often more than half of what an install brings: tens to hundreds of megabytes that every server pulls, and code with known holes that the program never needs.",
    how: "Leave them out: `npm ci --omit=dev`, `yarn install --production`, `pnpm install --prod`, `bun install --production`, `poetry install --only=main`, `uv sync --no-dev`, `composer install --no-dev`, or `ENV NODE_ENV=production` above the install. A build that needs them belongs into an earlier stage, from which the result is copied.",
    messages: {
      all: "`{command}` also installs the packages of development; `{option}` leaves them out.",
      named: "`{word}` brings the packages of development into the image that is shipped.",
    },
    fixes: { default: "Leave out the packages of development" },
  },
  ko: {
    title: "배포 이미지에 들어가는 개발용 패키지",
    why: "테스트 도구, 린터, 타입 검사기, 번들러는 설치하는 패키지의 절반이 넘는 일이 많습니다. 프로그램이 쓰지 않는 수십~수백 MB를 서버마다 내려받고, 알려진 취약점이 있는 코드도 함께 배포합니다.",
    how: "개발용 패키지를 빼고 설치하세요: `npm ci --omit=dev`, `yarn install --production`, `pnpm install --prod`, `bun install --production`, `poetry install --only=main`, `uv sync --no-dev`, `composer install --no-dev`. 설치 위에 `ENV NODE_ENV=production`을 두어도 됩니다. 개발용 패키지가 필요한 빌드는 앞 스테이지에서 하고 결과만 복사하세요.",
    messages: {
      all: "`{command}` 명령이 개발용 패키지까지 설치합니다. 빼는 옵션: `{option}`.",
      named: "`{word}` 때문에 배포하는 이미지에 개발용 패키지가 들어갑니다.",
    },
    fixes: { default: "개발용 패키지 빼기" },
  },
});
