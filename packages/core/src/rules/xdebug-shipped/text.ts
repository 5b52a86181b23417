import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Xdebug in the image that is shipped",
    why: "Xdebug slows every request, often to half the speed, and whoever reaches its port can run code in the container.",
    how: "Install it in a stage of its own (`FROM base AS dev`) that production does not build: `docker build --target production`.",
    messages: { shipped: "Xdebug becomes part of the image that is shipped." },
  },
  ko: {
    title: "배포되는 이미지에 들어가는 Xdebug",
    why: "Xdebug는 모든 요청을 느리게 하며 절반 속도가 되기도 합니다. 포트에 접근할 수 있는 사람은 컨테이너 안에서 코드를 실행할 수 있습니다.",
    how: "별도 스테이지(`FROM base AS dev`)에 설치하고, 운영용은 `docker build --target production`으로 빌드하세요.",
    messages: { shipped: "배포되는 이미지에 Xdebug가 들어갑니다." },
  },
});
