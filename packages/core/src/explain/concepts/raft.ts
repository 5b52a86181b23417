import type { Concept } from "../concept.ts";

export const raft: Concept = {
  id: "raft",
  text: {
    en: {
      title: "Raft consensus",
      names: ["raft", "consensus", "quorum", "etcd"],
      gist: "Raft is the method by which managers agree on one state, even when some of them fail.",
      body: [
        "One manager is the leader. A change goes to the leader, which sends it to the others; it counts when more " +
          "than half have stored it. When the leader is silent, the others elect a new one.",
        "Swarm managers carry Raft inside. Kubernetes keeps its state in etcd, which uses Raft as well.",
      ],
      picture: [
        "change → leader  ── manager 2   stored   ┐ more than half:",
        "   stored        ── manager 3   stored   ┘ it counts",
        "                 ── manager 4   silent",
      ].join("\n"),
      tryIt: {
        text: "Your image has no part in the voting; what it must do is restart well.",
        command: "explain --runtime swarm",
      },
    },
    ko: {
      title: "Raft 합의 알고리즘",
      names: ["Raft", "래프트", "합의", "쿼럼", "etcd"],
      gist: "Raft는 매니저 일부가 멈추더라도 나머지가 같은 상태에 합의하게 하는 알고리즘입니다.",
      body: [
        "매니저 하나가 리더입니다. 변경은 리더를 거쳐 다른 매니저에게 전달되고, 절반이 넘는 매니저가 저장하면 확정됩니다. " +
          "리더가 응답하지 않으면 나머지가 새 리더를 뽑습니다.",
        "Swarm 매니저는 Raft를 내장하고 있습니다. Kubernetes는 상태를 etcd에 보관하며, etcd도 Raft를 씁니다.",
      ],
      picture: [
        "변경 → 리더  ── 매니저 2   저장함     ┐ 절반이 넘으면",
        "   저장함    ── 매니저 3   저장함     ┘ 확정",
        "             ── 매니저 4   응답 없음",
      ].join("\n"),
      tryIt: {
        text: "이미지는 투표와 관계가 없습니다. 대신 다시 시작될 준비가 되어 있는지 확인하세요.",
        command: "explain --runtime swarm",
      },
    },
  },
  see: ["manager-node", "swarm", "kubernetes"],
};
