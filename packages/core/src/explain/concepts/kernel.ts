import type { Concept } from "../concept.ts";

export const kernel: Concept = {
  id: "kernel",
  text: {
    en: {
      title: "Kernel",
      names: ["linux kernel", "host kernel"],
      gist: "The kernel is the part of an operating system that talks to the hardware and starts processes.",
      body: [
        "All Linux containers of a host share that host's kernel. Ubuntu, Debian and Alpine images differ in " +
          "directories, package managers and shells, never in the kernel that runs them.",
        'So "runs the same everywhere" has two limits. The image must be made for the processor of the host. And ' +
          "the program must find what it needs in the host's kernel.",
      ],
      picture: [
        "ubuntu image   debian image   alpine image   files",
        "      └──────────────┼──────────────┘",
        "             the host's kernel               one for all",
      ].join("\n"),
      tryIt: { text: "The head of the plan shows the platform: operating system and processor.", command: "plan" },
    },
    ko: {
      title: "커널",
      names: ["리눅스 커널", "호스트 커널"],
      gist: "커널은 하드웨어를 다루고 프로세스를 시작하는, 운영체제의 핵심 부분입니다.",
      body: [
        "한 호스트의 리눅스 컨테이너는 모두 그 호스트의 커널을 함께 씁니다. Ubuntu와 Debian, Alpine 이미지는 " +
          "디렉터리와 패키지 매니저, 셸이 다릅니다. 실행하는 커널은 모두 같습니다.",
        '그래서 "어디서나 똑같이 실행된다"는 말에는 두 가지 조건이 있습니다. 이미지가 호스트의 CPU에 맞아야 ' +
          "합니다. 그리고 프로그램에 필요한 기능이 호스트 커널에 있어야 합니다.",
      ],
      picture: [
        "ubuntu 이미지   debian 이미지   alpine 이미지   파일",
        "      └───────────────┼───────────────┘",
        "                 호스트 커널                    함께 씀",
      ].join("\n"),
      tryIt: { text: "빌드 계획의 첫 부분에서 플랫폼, 곧 운영체제와 CPU 종류를 확인하세요.", command: "plan" },
    },
  },
  see: ["namespace", "cgroup", "virtual-machine", "platform"],
};
