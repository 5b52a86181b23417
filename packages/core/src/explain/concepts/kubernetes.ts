import type { Concept } from "../concept.ts";

export const kubernetes: Concept = {
  id: "kubernetes",
  text: {
    en: {
      title: "Kubernetes",
      names: ["k8s", "pod", "pods", "deployment", "kubelet"],
      gist: "Kubernetes is the large orchestrator: you declare what should run, and it keeps it so.",
      body: [
        "The smallest unit is a pod, one or more containers that share a network address. A Deployment keeps the " +
          "number of pods and rolls out new versions. A Service gives them one name.",
        "You may have heard that Kubernetes no longer supports Docker. It starts containers through containerd or " +
          "CRI-O instead of Docker Engine. Images from `docker build` run as before.",
        "A pod asks more of an image. Write a numeric `USER`, so that non-root can be checked, and the exec form, so " +
          "that signals arrive. Probes take the place of `HEALTHCHECK`.",
      ],
      picture: [
        "Deployment web  keeps 3 pods, rolls out",
        "├─ Pod          container from web:1.4",
        "├─ Pod          container from web:1.4",
        "└─ Pod          container from web:1.4",
        "Service web     one name for all three",
      ].join("\n"),
      tryIt: { text: "See what Kubernetes would do with your image.", command: "explain --runtime kubernetes" },
    },
    ko: {
      title: "Kubernetes",
      names: ["쿠버네티스", "k8s", "파드", "디플로이먼트"],
      gist: "Kubernetes는 원하는 상태를 선언하면 그대로 유지해 주는 큰 오케스트레이터입니다.",
      body: [
        "가장 작은 단위는 파드이며, 네트워크 주소를 함께 쓰는 컨테이너 하나 이상입니다. Deployment는 파드 개수를 " +
          "유지하고 새 버전을 배포합니다. Service는 여러 파드를 이름 하나로 부르게 합니다.",
        "Kubernetes가 Docker를 지원하지 않는다는 말을 들었을 수 있습니다. Docker Engine 대신 containerd나 CRI-O로 " +
          "컨테이너를 시작한다는 뜻입니다. `docker build`로 만든 이미지는 그대로 실행됩니다.",
        "파드는 이미지에 더 많은 것을 요구합니다. root가 아님을 확인하도록 `USER`를 번호로 쓰고, 시그널이 전달되도록 " +
          "exec 형식으로 쓰세요. `HEALTHCHECK` 대신 프로브를 씁니다.",
      ],
      picture: [
        "Deployment web  파드 3개 유지, 배포",
        "├─ Pod          web:1.4의 컨테이너",
        "├─ Pod          web:1.4의 컨테이너",
        "└─ Pod          web:1.4의 컨테이너",
        "Service web     파드 셋의 공통 이름",
      ].join("\n"),
      tryIt: { text: "Kubernetes가 내 이미지를 어떻게 다루는지 보세요.", command: "explain --runtime kubernetes" },
    },
  },
  see: ["orchestration", "service", "health-check", "user"],
};
