import type { Concept } from "../concept.ts";

export const windowsContainer: Concept = {
  id: "windows-container",
  text: {
    en: {
      title: "Windows container",
      names: ["windows containers", "hyper-v isolation", "process isolation", "wsl"],
      gist: "A Windows container runs Windows programs on the kernel of a Windows host.",
      body: [
        "Linux containers on Windows and macOS run in a small Linux machine that Docker starts. Windows containers " +
          "are something else: they share the kernel of Windows and do not run on Linux.",
        "With process isolation the image must fit the Windows version of the host. With Hyper-V isolation each " +
          "container gets a small machine and a kernel of its own, so that older images run too.",
        "In their Dockerfiles a path has backslashes. The first line `# escape=` followed by a backquote makes the " +
          "backquote the sign that continues a line.",
      ],
      picture: [
        "Linux image    →  Linux kernel     (Windows, macOS: in a small VM)",
        "Windows image  →  Windows kernel   same version: process isolation",
        "                                   older image: Hyper-V isolation",
      ].join("\n"),
      tryIt: { text: "Read which lines of a Dockerfile work on Linux alone.", command: "explain linux-feature-on-windows" },
    },
    ko: {
      title: "Windows 컨테이너",
      names: ["윈도우 컨테이너", "윈도 컨테이너", "Hyper-V 격리", "프로세스 격리", "WSL"],
      gist: "Windows 컨테이너는 Windows 호스트의 커널에서 Windows 프로그램을 실행합니다.",
      body: [
        "Windows와 macOS에서 리눅스 컨테이너는 Docker가 띄운 작은 리눅스 가상 머신에서 실행됩니다. Windows " +
          "컨테이너는 다릅니다. Windows 커널을 함께 쓰고, 리눅스에서는 실행되지 않습니다.",
        "프로세스 격리에서는 이미지가 호스트의 Windows 버전과 맞아야 합니다. Hyper-V 격리에서는 컨테이너마다 작은 " +
          "가상 머신과 커널을 주므로 더 오래된 이미지도 실행됩니다.",
        "이런 Dockerfile에는 역슬래시가 든 경로가 나옵니다. 첫 줄에 `# escape=`와 백틱을 쓰면 백틱이 줄을 잇는 " +
          "기호가 됩니다.",
      ],
      picture: [
        "리눅스 이미지   →  리눅스 커널    (Windows, macOS: 작은 VM 안)",
        "Windows 이미지  →  Windows 커널   같은 버전: 프로세스 격리",
        "                                  오래된 이미지: Hyper-V 격리",
      ].join("\n"),
      tryIt: {
        text: "Dockerfile에서 리눅스에서만 동작하는 줄이 무엇인지 읽어 보세요.",
        command: "explain linux-feature-on-windows",
      },
    },
  },
  see: ["kernel", "hypervisor", "platform"],
};
