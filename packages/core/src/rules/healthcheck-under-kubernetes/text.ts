import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "HEALTHCHECK, which Kubernetes does not read",
    why: "The kubelet runs no `HEALTHCHECK`. A pod whose program hangs stays in service and gets requests unless the deployment has probes of its own.",
    how: "Write the same question as `readinessProbe` and `livenessProbe` of the pod (`exec` or `httpGet`); keep `HEALTHCHECK` for Docker and Swarm.",
    messages: { ignored: "Kubernetes ignores `HEALTHCHECK`; the pod needs probes." },
  },
  ko: {
    title: "Kubernetes가 읽지 않는 HEALTHCHECK",
    why: "kubelet은 `HEALTHCHECK`를 실행하지 않습니다. 배포 설정에 프로브가 없으면 프로그램이 멈춘 파드도 계속 요청을 받습니다.",
    how: "같은 검사를 파드의 `readinessProbe`와 `livenessProbe`에(`exec` 또는 `httpGet`) 쓰세요. `HEALTHCHECK`는 Docker와 Swarm에서 쓸 때만 남기세요.",
    messages: { ignored: "Kubernetes는 `HEALTHCHECK`를 무시합니다. 파드에 프로브가 필요합니다." },
  },
});
