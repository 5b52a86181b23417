import type { Concept } from "../concept.ts";

export const namespace: Concept = {
  id: "namespace",
  text: {
    en: {
      title: "Namespace",
      names: ["namespaces", "linux namespace", "isolation", "chroot"],
      gist: "A namespace limits what a process can see.",
      body: [
        "The kernel has namespaces for processes, network, mounted files, host name, users and more. A process in " +
          "its own namespaces sees only what lies in them. That is the isolation of a container.",
        "The idea is older: `chroot` gave a process another root directory, in 1979 already. Namespaces do the same " +
          "for everything else.",
        "In the namespace of processes, the first one is number 1. It has duties: it receives the stop signal and it " +
          "looks after orphaned processes.",
      ],
      picture: [
        "on the host               in the container",
        "4711  node server.js  →   1  node server.js",
        "/var/lib/…/rootfs     →   /",
        "eth0, docker0, …      →   eth0",
      ].join("\n"),
      tryIt: { text: "See which process of your image becomes number 1.", command: "explain --runtime docker" },
    },
    ko: {
      title: "네임스페이스",
      names: ["이름공간", "격리", "chroot"],
      gist: "네임스페이스는 프로세스에게 보이는 범위를 제한합니다.",
      body: [
        "커널에는 프로세스, 네트워크, 마운트, 호스트 이름, 사용자 같은 네임스페이스가 있습니다. 프로세스는 자기 " +
          "네임스페이스 안만 볼 수 있습니다. 이것이 컨테이너의 격리입니다.",
        "이 방법은 오래되었습니다. 1979년에 나온 `chroot`가 프로세스에게 다른 루트 디렉터리를 보여 주었습니다. " +
          "네임스페이스는 나머지도 같은 방식으로 나눕니다.",
        "프로세스 네임스페이스에서 첫 프로세스는 1번입니다. 1번은 종료 시그널을 받고, 부모를 잃은 프로세스를 " +
          "정리해야 합니다.",
      ],
      picture: [
        "호스트에서                컨테이너에서",
        "4711  node server.js  →   1  node server.js",
        "/var/lib/…/rootfs     →   /",
        "eth0, docker0, …      →   eth0",
      ].join("\n"),
      tryIt: { text: "내 이미지에서 어떤 프로세스가 1번이 되는지 보세요.", command: "explain --runtime docker" },
    },
  },
  see: ["cgroup", "kernel", "container"],
};
