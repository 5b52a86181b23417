import type { Concept } from "../concept.ts";

export const managerNode: Concept = {
  id: "manager-node",
  text: {
    en: {
      title: "Manager node",
      names: ["manager", "managers", "manager nodes", "leader", "control plane"],
      gist: "A manager node keeps the state of the cluster and decides where containers run.",
      body: [
        "A Swarm needs at least one manager. Several of them agree through Raft, and one is the leader. More than " +
          "half must be reachable, or nothing can be changed; running containers go on.",
        "Therefore take an odd number: three managers survive the loss of one, five the loss of two. More than seven " +
          "make agreeing slower and help little.",
        "Managers run containers too, unless you set them to `drain`. In Kubernetes the same part is called the " +
          "control plane.",
      ],
      picture: [
        "managers   needed   may fail",
        "1          1        0",
        "3          2        1",
        "4          3        1   no gain over 3",
        "5          3        2",
      ].join("\n"),
      tryIt: { text: "See what happens to your container when its node goes away.", command: "explain --runtime swarm" },
    },
    ko: {
      title: "매니저 노드",
      names: ["매니저", "리더", "컨트롤 플레인"],
      gist: "매니저 노드는 클러스터의 상태를 보관하고 컨테이너를 어디서 실행할지 정합니다.",
      body: [
        "Swarm에는 매니저가 하나 이상 필요합니다. 여러 대면 Raft로 합의하고 그중 하나가 리더가 됩니다. 절반을 넘는 " +
          "매니저가 응답해야 변경할 수 있습니다. 응답이 모자라도 실행 중인 컨테이너는 계속 실행됩니다.",
        "그래서 홀수로 둡니다. 세 대면 한 대, 다섯 대면 두 대를 잃어도 됩니다. 일곱 대를 넘으면 합의만 느려집니다.",
        "매니저도 컨테이너를 실행합니다. 원하지 않으면 `drain`으로 설정하세요. Kubernetes에서는 같은 역할을 컨트롤 " +
          "플레인이라고 부릅니다.",
      ],
      picture: [
        "매니저   필요한 수   잃어도 되는 수",
        "1        1           0",
        "3        2           1",
        "4        3           1   세 대와 같음",
        "5        3           2",
      ].join("\n"),
      tryIt: { text: "노드가 사라지면 내 컨테이너가 어떻게 되는지 보세요.", command: "explain --runtime swarm" },
    },
  },
  see: ["raft", "worker-node", "swarm"],
};
