import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "NODE_ENV is development in the shipped image",
    why: "With `NODE_ENV=development` Express sends stack traces to visitors and compiles templates for every request, React runs its slow checks, and `npm ci` installs the packages of development, too.",
    how: "Write `ENV NODE_ENV=production` in the stage that is shipped; set `development` where containers are started for it: `docker run -e NODE_ENV=development`, or in the Compose file of developers.",
    messages: { development: "The shipped image runs with `NODE_ENV={value}`." },
    fixes: { default: "Set `NODE_ENV` to `production`" },
  },
  ko: {
    title: "배포 이미지의 NODE_ENV가 development",
    why: "`NODE_ENV=development`이면 Express는 방문자에게 스택 트레이스를 보여 주고 요청마다 템플릿을 컴파일합니다. React는 느린 검사를 실행하고, `npm ci`는 개발용 패키지까지 설치합니다.",
    how: "배포하는 스테이지에는 `ENV NODE_ENV=production`을 쓰세요. 개발할 때는 컨테이너를 시작하면서 바꾸세요: `docker run -e NODE_ENV=development` 또는 개발자용 Compose 파일.",
    messages: { development: "배포하는 이미지가 `NODE_ENV={value}` 설정으로 실행됩니다." },
    fixes: { default: "`NODE_ENV`를 `production`으로 설정하기" },
  },
});
