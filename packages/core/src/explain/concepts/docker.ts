import type { Concept } from "../concept.ts";

export const docker: Concept = {
  id: "docker",
  text: {
    en: {
      title: "Docker",
      names: ["docker engine", "containerd", "runc", "podman", "oci runtime", "dockerd"],
      gist: "Docker is a set of tools that build images, share them, and run containers.",
      body: [
        "Servers that are set up by hand grow apart, and set-up fails where it worked before. Docker's answer: " +
          "package the program with everything it needs once, and run that package anywhere it fits.",
        "Docker was shown at PyCon in March 2013, and version 1.0 came in June 2014. What it needs from the kernel " +
          "was there before; what was new was the image, the Dockerfile and the registry.",
        "Images and containers follow open standards today, called OCI. So an image of Docker runs under Podman, " +
          "containerd and Kubernetes too.",
      ],
      picture: [
        "docker      the command that you type",
        "  ↓",
        "dockerd     builds images, knows networks and volumes",
        "  ↓",
        "containerd  keeps images and containers",
        "  ↓",
        "runc        asks the kernel to start the process",
      ].join("\n"),
      tryIt: { text: "Begin with your own Dockerfile: see what it will make.", command: "plan" },
    },
    ko: {
      title: "Docker",
      names: ["도커", "도커 엔진", "containerd", "runc", "Podman"],
      gist: "Docker는 이미지를 만들고 공유하고 컨테이너를 실행하는 도구 모음입니다.",
      body: [
        "손으로 설정한 서버는 조금씩 달라지고, 잘되던 설치가 다른 곳에서 실패합니다. Docker를 쓰면 프로그램을 " +
          "실행에 필요한 것과 함께 한 번만 패키지로 만들고, 조건이 맞는 곳이면 어디서나 실행합니다.",
        "Docker는 2013년 3월 PyCon에서 공개되었고, 1.0 버전은 2014년 6월에 나왔습니다. 커널 기능은 그 전에도 " +
          "있었습니다. 새로웠던 것은 이미지와 Dockerfile, 레지스트리입니다.",
        "지금 이미지와 컨테이너는 OCI라는 공개 표준을 따릅니다. 그래서 Docker로 만든 이미지는 Podman과 containerd, " +
          "Kubernetes에서도 실행됩니다.",
      ],
      picture: [
        "docker      여러분이 입력하는 명령",
        "  ↓",
        "dockerd     이미지를 빌드하고 네트워크와 볼륨을 관리",
        "  ↓",
        "containerd  이미지와 컨테이너를 보관",
        "  ↓",
        "runc        커널에 프로세스 시작을 요청",
      ].join("\n"),
      tryIt: { text: "내 Dockerfile부터 시작하세요. 무엇이 만들어지는지 보세요.", command: "plan" },
    },
  },
  see: ["container", "image", "dockerfile", "registry"],
};
