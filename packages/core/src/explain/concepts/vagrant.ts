import type { Concept } from "../concept.ts";

export const vagrant: Concept = {
  id: "vagrant",
  text: {
    en: {
      title: "Vagrant",
      names: ["vagrantfile", "development machine", "devcontainer"],
      gist: "Vagrant creates virtual machines for development from a text file.",
      body: [
        "A `Vagrantfile` names a box and what to set up, and `vagrant up` starts the same machine for everybody in a " +
          "team. That sounds like a Dockerfile, yet the result is a whole machine with a kernel.",
        "Docker does not replace it where a machine is wanted: another operating system, kernel modules, a test of " +
          "the host's own set-up. For a program and its libraries an image is lighter.",
      ],
      picture: [
        "            Vagrantfile         Dockerfile",
        "makes       a virtual machine   an image",
        "kernel      its own             that of the host",
        "starts in   a minute            a second",
        "good for    systems, kernels    programs",
      ].join("\n"),
      tryIt: { text: "See how far your Dockerfile gives everybody in the team the same result.", command: "lint" },
    },
    ko: {
      title: "Vagrant",
      names: ["베이그런트", "Vagrantfile", "개발용 가상 머신"],
      gist: "Vagrant는 텍스트 파일을 읽어 개발용 가상 머신을 만듭니다.",
      body: [
        "`Vagrantfile`에 박스와 설정할 내용을 적고 `vagrant up`을 실행하면 팀 모두가 같은 가상 머신을 얻습니다. " +
          "Dockerfile과 비슷해 보이지만 결과는 커널까지 갖춘 컴퓨터 한 대입니다.",
        "컴퓨터 한 대가 필요할 때는 Docker가 대신할 수 없습니다. 다른 운영체제나 커널 모듈, 호스트 설정을 시험할 " +
          "때가 그렇습니다. 프로그램과 라이브러리만 필요하다면 이미지가 더 가볍습니다.",
      ],
      picture: [
        "            Vagrantfile    Dockerfile",
        "결과        가상 머신      이미지",
        "커널        자기 것        호스트의 것",
        "시작 시간   1분쯤          1초쯤",
        "알맞은 곳   시스템, 커널   프로그램",
      ].join("\n"),
      tryIt: { text: "내 Dockerfile이 팀 모두에게 같은 결과를 주는지 확인하세요.", command: "lint" },
    },
  },
  see: ["virtual-machine", "docker", "configuration-management"],
};
