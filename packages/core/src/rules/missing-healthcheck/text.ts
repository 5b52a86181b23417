import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Image without a HEALTHCHECK",
    why: "Without one, Docker and Swarm only see whether the process exists: a server that hangs stays in service. Kubernetes has probes of its own and does not read it.",
    how: "Add a `HEALTHCHECK CMD` that asks the program whether it works, or `HEALTHCHECK NONE` to say that it is not wanted.",
    messages: { missing: "This image has no `HEALTHCHECK`." },
  },
  ko: {
    title: "HEALTHCHECK가 없는 이미지",
    why: "헬스체크가 없으면 Docker와 Swarm은 프로세스가 떠 있는지만 봅니다. 멈춰 버린 서버도 계속 서비스에 남습니다. Kubernetes는 이 값을 읽지 않고 자체 프로브를 씁니다.",
    how: "프로그램이 제대로 동작하는지 확인하는 `HEALTHCHECK CMD`를 추가하세요. 필요 없다면 `HEALTHCHECK NONE`으로 밝히세요.",
    messages: { missing: "이 이미지에는 `HEALTHCHECK`가 없습니다." },
  },
});
