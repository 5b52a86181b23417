import type { Concept } from "../concept.ts";

export const orchestration: Concept = {
  id: "orchestration",
  text: {
    en: {
      title: "Orchestration",
      names: ["orchestrator", "cluster", "container orchestration"],
      gist: "Orchestration means that a program decides on which host each container runs, and keeps it running.",
      body: [
        "One host and a few containers need no orchestrator; Docker Compose is enough. With several hosts, somebody " +
          "has to place containers, replace failed ones, spread requests and roll out new versions.",
        "You tell the orchestrator what should be, for example three copies of `web:1.4`. It compares that with what " +
          "is, and closes the gap, again and again.",
        "For this the image has to play its part: it starts quickly, stops when it gets the signal, and keeps no " +
          "state in the container.",
      ],
      picture: [
        "wanted  web:1.4 × 3",
        "         ↓ compare ↑        again and again",
        "real    web:1.4 × 2   →   start one more",
      ].join("\n"),
      tryIt: { text: "See what a cluster would ask of your image.", command: "explain --runtime swarm" },
    },
    ko: {
      title: "오케스트레이션",
      names: ["오케스트레이터", "클러스터"],
      gist: "오케스트레이션은 컨테이너를 어느 호스트에서 실행할지 정하고 계속 실행되게 하는 일입니다.",
      body: [
        "호스트 한 대에 컨테이너 몇 개라면 Docker Compose로 충분합니다. 호스트가 여러 대면 할 일이 생깁니다. " +
          "컨테이너를 배치하고, 실패하면 교체하고, 요청을 나누고, 새 버전을 배포해야 합니다.",
        "`web:1.4` 세 개처럼 원하는 상태를 오케스트레이터에 알려 줍니다. 오케스트레이터는 실제 상태와 비교해서 " +
          "차이를 메우는 일을 되풀이합니다.",
        "이미지도 준비되어 있어야 합니다. 빨리 시작하고, 시그널을 받으면 멈추고, 컨테이너 안에 상태를 두지 않아야 합니다.",
      ],
      picture: [
        "원하는 상태  web:1.4 × 3",
        "              ↓ 비교 ↑        되풀이",
        "실제 상태    web:1.4 × 2   →   하나 더 시작",
      ].join("\n"),
      tryIt: { text: "클러스터가 내 이미지에 무엇을 요구하는지 보세요.", command: "explain --runtime swarm" },
    },
  },
  see: ["swarm", "kubernetes", "service", "rolling-update"],
};
