import type { Concept } from "../concept.ts";

export const service: Concept = {
  id: "service",
  text: {
    en: {
      title: "Service",
      names: ["services", "replicas", "scaling", "load balancing", "service discovery"],
      gist: "A service is the wish that so many containers of an image run under one name.",
      body: [
        "`docker service create --name web --replicas 3 web:1.4` asks for three tasks. `docker service scale web=5` " +
          "changes the number. If one ends, another is started.",
        "Inside the cluster the name `web` leads to all of them in turn. Swarm can also open a port on every node, " +
          "and send each request to a node that runs a task.",
        "In Kubernetes the word means less: a Service there is only the name and the load balancing, and a " +
          "Deployment keeps the number.",
      ],
      picture: [
        "request → web  ┬─→  web.1   on worker 1",
        "               ├─→  web.2   on worker 2",
        "               └─→  web.3   on worker 2",
      ].join("\n"),
      tryIt: {
        text: "See which ports and which health check a service finds in your image.",
        command: "explain --runtime swarm",
      },
    },
    ko: {
      title: "서비스",
      names: ["레플리카", "스케일링", "로드 밸런싱", "서비스 디스커버리"],
      gist: "서비스는 한 이미지의 컨테이너를 한 이름으로 몇 개 실행할지 정한 것입니다.",
      body: [
        "`docker service create --name web --replicas 3 web:1.4`는 태스크 세 개를 요청합니다. `docker service scale " +
          "web=5`로 개수를 바꿉니다. 하나가 끝나면 다른 하나를 시작합니다.",
        "클러스터 안에서 `web`이라는 이름은 이 태스크 모두에 차례로 연결됩니다. Swarm은 모든 노드에 포트를 열고, " +
          "태스크가 있는 노드로 요청을 보낼 수도 있습니다.",
        "Kubernetes에서는 뜻이 더 좁습니다. Service는 이름과 로드 밸런싱만 맡고, 개수는 Deployment가 유지합니다.",
      ],
      picture: ["요청 → web  ┬─→  web.1   워커 1", "            ├─→  web.2   워커 2", "            └─→  web.3   워커 2"].join(
        "\n",
      ),
      tryIt: { text: "서비스가 내 이미지에서 찾는 포트와 헬스체크를 보세요.", command: "explain --runtime swarm" },
    },
  },
  see: ["rolling-update", "worker-node", "health-check"],
};
