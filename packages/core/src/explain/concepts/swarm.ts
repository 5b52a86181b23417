import type { Concept } from "../concept.ts";

export const swarm: Concept = {
  id: "swarm",
  text: {
    en: {
      title: "Docker Swarm",
      names: ["docker swarm", "swarm mode", "swarmkit", "docker service", "stack"],
      gist: "Docker Swarm is the orchestrator that is built into Docker.",
      body: [
        "`docker swarm init` turns a host into a manager, `docker swarm join` adds others. You describe services in " +
          "a Compose file, and `docker stack deploy` brings them to the cluster.",
        "There were two Swarms. Classic Swarm was a program of its own, and its project is archived. Swarm mode has " +
          "been part of Docker Engine since version 1.12, and that is what people mean today.",
        "Swarm is easier to learn than Kubernetes and enough for many small teams. There is less around it: fewer " +
          "tools, fewer offers from clouds.",
      ],
      picture: [
        "manager 1    manager 2    manager 3   decide",
        "   └────────────┼────────────┘",
        "worker 1     worker 2     worker 3    run tasks",
      ].join("\n"),
      tryIt: { text: "See what a Swarm service needs of your image.", command: "explain --runtime swarm" },
    },
    ko: {
      title: "Docker Swarm",
      names: ["도커 스웜", "스웜", "스웜 모드", "SwarmKit", "스택"],
      gist: "Docker Swarm은 Docker에 들어 있는 오케스트레이터입니다.",
      body: [
        "`docker swarm init`을 실행한 호스트가 매니저가 되고, `docker swarm join`으로 다른 호스트를 더합니다. " +
          "Compose 파일에 서비스를 적고 `docker stack deploy`로 클러스터에 배포합니다.",
        "Swarm은 두 가지가 있었습니다. 클래식 Swarm은 별도 프로그램이었고 프로젝트가 보관 처리되었습니다. Swarm " +
          "모드는 1.12 버전부터 Docker Engine에 들어 있으며, 지금 Swarm이라고 하면 이것을 말합니다.",
        "Swarm은 Kubernetes보다 배우기 쉽고 작은 팀에는 충분할 때가 많습니다. 대신 주변 도구와 클라우드의 지원은 적습니다.",
      ],
      picture: [
        "매니저 1     매니저 2     매니저 3   결정",
        "   └────────────┼────────────┘",
        "워커 1       워커 2       워커 3     태스크 실행",
      ].join("\n"),
      tryIt: { text: "Swarm 서비스가 내 이미지에 무엇을 요구하는지 보세요.", command: "explain --runtime swarm" },
    },
  },
  see: ["manager-node", "worker-node", "service", "kubernetes"],
};
