import type { Concept } from "../concept.ts";

export const hypervisor: Concept = {
  id: "hypervisor",
  text: {
    en: {
      title: "Hypervisor",
      names: ["vmm", "virtualization", "full virtualization", "para-virtualization"],
      gist: "A hypervisor is the program that divides a computer among virtual machines.",
      body: [
        "It gives each virtual machine a share of processor, memory and devices, and keeps them apart. Full " +
          "virtualization imitates real hardware. With para-virtualization the guest knows that it is one and asks the " +
          "hypervisor for help.",
        "Containers need no hypervisor, because the kernel itself keeps processes apart. You still meet one in " +
          "Docker Desktop: Hyper-V or WSL 2 on Windows, Apple's virtualization on macOS.",
      ],
      picture: [
        "[guest 1] [guest 2] [guest 3]",
        "     └────────┼────────┘",
        "         hypervisor       KVM, Xen, Hyper-V, ESXi",
        "              │",
        "          hardware",
      ].join("\n"),
      tryIt: {
        text: "The plan names the platform that is built for: it has to match the processor, hypervisor or not.",
        command: "plan",
      },
    },
    ko: {
      title: "하이퍼바이저",
      names: ["가상화", "전가상화", "반가상화"],
      gist: "하이퍼바이저는 컴퓨터 한 대를 여러 가상 머신에 나눠 주는 프로그램입니다.",
      body: [
        "하이퍼바이저는 가상 머신마다 CPU와 메모리, 장치를 나눠 주고 서로 섞이지 않게 합니다. 전가상화는 진짜 " +
          "하드웨어를 흉내 냅니다. 반가상화에서는 게스트가 가상 환경인 것을 알고 하이퍼바이저에 도움을 요청합니다.",
        "컨테이너에는 하이퍼바이저가 필요 없습니다. 커널이 직접 프로세스를 나누기 때문입니다. 다만 Docker " +
          "Desktop에서는 만나게 됩니다. Windows는 Hyper-V나 WSL 2를, macOS는 Apple의 가상화 기능을 씁니다.",
      ],
      picture: [
        "[게스트 1] [게스트 2] [게스트 3]",
        "     └─────────┼─────────┘",
        "         하이퍼바이저       KVM, Xen, Hyper-V, ESXi",
        "               │",
        "           하드웨어",
      ].join("\n"),
      tryIt: { text: "빌드 계획에 나오는 플랫폼을 보세요. 가상화를 쓰더라도 CPU 종류는 맞아야 합니다.", command: "plan" },
    },
  },
  see: ["virtual-machine", "kernel", "windows-container"],
};
