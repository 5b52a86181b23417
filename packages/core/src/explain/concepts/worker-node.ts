import type { Concept } from "../concept.ts";

export const workerNode: Concept = {
  id: "worker-node",
  text: {
    en: {
      title: "Worker node",
      names: ["worker", "workers", "worker nodes", "node", "task"],
      gist: "A worker node runs the containers that managers assign to it.",
      body: [
        "A worker has Docker and a connection to the managers, and decides nothing itself. In Swarm the piece of " +
          "work is a task: one container of one service. Kubernetes calls it a pod, and a pod may hold several " +
          "containers.",
        "When a worker fails, its tasks start on others. They start from the image, so whatever the old container " +
          "wrote is missing. Each worker pulls the image itself: small images start sooner.",
      ],
      picture: [
        "worker 1   web.1   web.2   fails",
        "worker 2   web.3           ← web.1 starts here",
        "worker 3   db.1            ← web.2 starts here",
      ].join("\n"),
      tryIt: { text: "See what your image keeps when it starts on another node.", command: "explain --runtime swarm" },
    },
    ko: {
      title: "워커 노드",
      names: ["워커", "노드", "태스크"],
      gist: "워커 노드는 매니저가 맡긴 컨테이너를 실행합니다.",
      body: [
        "워커에는 Docker가 있고 매니저와 연결되어 있습니다. 직접 결정하는 일은 없습니다. Swarm에서는 일의 단위를 " +
          "태스크라고 하며, 서비스의 컨테이너 하나입니다. Kubernetes에서는 파드라고 하며, 컨테이너 여러 개를 담기도 합니다.",
        "워커가 멈추면 그 태스크는 다른 워커에서 시작됩니다. 이미지에서 새로 시작하므로 이전 컨테이너가 쓴 내용은 " +
          "없습니다. 워커마다 이미지를 내려받기 때문에, 작은 이미지가 더 빨리 시작됩니다.",
      ],
      picture: [
        "워커 1   web.1   web.2   멈춤",
        "워커 2   web.3           ← web.1을 여기서 시작",
        "워커 3   db.1            ← web.2를 여기서 시작",
      ].join("\n"),
      tryIt: { text: "다른 노드에서 시작할 때 무엇이 남는지 보세요.", command: "explain --runtime swarm" },
    },
  },
  see: ["manager-node", "service", "orchestration"],
};
