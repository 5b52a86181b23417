import type { Concept } from "../concept.ts";

export const cgroup: Concept = {
  id: "cgroup",
  text: {
    en: {
      title: "Control group",
      names: ["cgroups", "control groups", "cgroup v2"],
      gist: "A control group limits how much memory and processor time a process may use.",
      body: [
        "Namespaces say what a process sees; control groups say how much it gets. Docker and Kubernetes make one for " +
          "each container and write your limits into it.",
        "A container that needs more memory than its limit is ended by the kernel; the exit code is then 137. With " +
          "too little processor time it is not ended, only slowed down.",
        "Not every program looks at its limit. An old Java or Node.js may count the memory of the whole host.",
      ],
      picture: [
        "host: 16 GB, 8 processors",
        "├─ container A  limit 512 MB  1 processor",
        "├─ container B  limit 2 GB    4 processors",
        "└─ container C  no limit      can starve the others",
      ].join("\n"),
      tryIt: {
        text: "See what a platform wants to know about memory and processors for your image.",
        command: "explain --runtime kubernetes",
      },
    },
    ko: {
      title: "cgroup(컨트롤 그룹)",
      names: ["cgroups", "cgroup", "컨트롤 그룹"],
      gist: "cgroup은 프로세스가 쓸 수 있는 메모리와 CPU 시간을 제한합니다.",
      body: [
        "네임스페이스가 보이는 범위를 정한다면 cgroup은 쓸 수 있는 양을 정합니다. Docker와 Kubernetes는 컨테이너마다 " +
          "cgroup을 만들고 여러분이 정한 한도를 적어 둡니다.",
        "메모리 한도를 넘으면 커널이 컨테이너를 종료하고, 종료 코드는 137이 됩니다. CPU가 모자라면 종료되지 않고 " +
          "느려지기만 합니다.",
        "모든 프로그램이 한도를 확인하지는 않습니다. 오래된 Java나 Node.js는 호스트 전체 메모리를 기준으로 삼기도 합니다.",
      ],
      picture: [
        "호스트: 16 GB, CPU 8개",
        "├─ 컨테이너 A  한도 512 MB  CPU 1개",
        "├─ 컨테이너 B  한도 2 GB    CPU 4개",
        "└─ 컨테이너 C  한도 없음    다른 컨테이너를 굶길 수 있음",
      ].join("\n"),
      tryIt: {
        text: "내 이미지를 실행할 때 플랫폼이 메모리와 CPU에 대해 무엇을 묻는지 보세요.",
        command: "explain --runtime kubernetes",
      },
    },
  },
  see: ["namespace", "container", "kubernetes"],
};
