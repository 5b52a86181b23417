import type { Concept } from "../concept.ts";

export const dockerfile: Concept = {
  id: "dockerfile",
  text: {
    en: {
      title: "Dockerfile",
      names: ["dockerfiles", "containerfile", "instruction", "build"],
      gist: "A Dockerfile is a text file that says, line by line, how an image is made.",
      body: [
        "Each line starts with an instruction: `FROM` names the base image, `COPY` takes files, `RUN` executes a " +
          "command, `CMD` says what a container starts. `docker build` reads the file and makes the image.",
        "The order matters twice. Later lines see what earlier lines made, and a change of a line makes all lines " +
          "behind it run again. So put what changes rarely on top.",
        "You may have read that nobody needs to install dependencies any more. Somebody's Dockerfile still does, and " +
          "its cached result may be months old.",
      ],
      picture: [
        "Dockerfile + files  ── build ─→  image       ── run ─→  container",
        "you write it                     it is kept             it works",
      ].join("\n"),
      tryIt: { text: "See the steps of your Dockerfile in the order in which they run.", command: "plan" },
    },
    ko: {
      title: "Dockerfile",
      names: ["도커파일", "도커 파일", "명령어", "빌드", "Containerfile"],
      gist: "Dockerfile은 이미지를 만드는 방법을 한 줄씩 적은 텍스트 파일입니다.",
      body: [
        "각 줄은 명령어로 시작합니다. `FROM`은 베이스 이미지를 정하고, `COPY`는 파일을 가져오고, `RUN`은 셸 명령을 " +
          "실행하고, `CMD`는 컨테이너가 시작할 프로그램을 정합니다. `docker build`가 이 파일을 읽어 이미지를 만듭니다.",
        "순서는 두 가지 이유로 중요합니다. 뒤의 줄은 앞의 줄이 만든 결과 위에서 실행됩니다. 또 한 줄이 바뀌면 그 " +
          "뒤의 줄을 모두 다시 실행합니다. 잘 바뀌지 않는 줄을 위에 두세요.",
        "이제 의존성을 설치할 필요가 없다고 읽었을 수 있습니다. 사실은 누군가의 Dockerfile이 설치하고 있고, 캐시에 " +
          "남은 결과는 몇 달 전의 것일 수 있습니다.",
      ],
      picture: [
        "Dockerfile + 파일  ── 빌드 ─→  이미지  ── 실행 ─→  컨테이너",
        "직접 씀                        보관함              일함",
      ].join("\n"),
      tryIt: { text: "내 Dockerfile의 단계를 실행되는 순서로 보세요.", command: "plan" },
    },
  },
  see: ["build-context", "layer", "build-cache", "entrypoint-and-cmd"],
  shownBy: "plan examples/go-static",
};
