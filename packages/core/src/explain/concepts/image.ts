import type { Concept } from "../concept.ts";

export const image: Concept = {
  id: "image",
  text: {
    en: {
      title: "Image",
      names: ["images", "docker image", "container image"],
      gist: "An image is a read-only template: files in layers, and settings that say how a container starts.",
      body: [
        "One image serves as many containers as you like. It holds everything that the program needs except the " +
          "kernel: libraries, programs, your code, and settings such as user, port and start command.",
        "An image is made of a base image and the layers that your Dockerfile adds. This resembles commits in git: " +
          "each layer records what changed.",
        "You may have read that an image cannot be changed. The layers cannot. But a tag is only a name, and " +
          "tomorrow the same name may stand for another image; a digest never does.",
      ],
      picture: [
        "settings     USER, ENV, EXPOSE, CMD",
        "layer 4      COPY app.py ./",
        "layer 3      RUN pip install …",
        "layer 2      COPY requirements.txt ./",
        "layer 1      WORKDIR /srv",
        "base image   python:3.13-slim",
      ].join("\n"),
      tryIt: { text: "List the layers and settings of your own image, with their sizes.", command: "plan" },
    },
    ko: {
      title: "이미지",
      names: ["도커 이미지", "컨테이너 이미지"],
      gist: "이미지는 읽기 전용 틀이며, 레이어에 담긴 파일과 컨테이너를 시작하는 설정으로 이루어집니다.",
      body: [
        "이미지 하나로 컨테이너를 몇 개든 만들 수 있습니다. 커널을 뺀 모든 것, 곧 라이브러리와 프로그램, 여러분의 " +
          "코드, 사용자와 포트와 시작 명령 같은 설정이 들어 있습니다.",
        "이미지는 베이스 이미지 위에 Dockerfile이 더하는 레이어를 쌓은 것입니다. git의 커밋처럼 레이어마다 바뀐 " +
          "내용이 기록됩니다.",
        "이미지는 바꿀 수 없다고 읽었을 수 있습니다. 레이어는 정말 바뀌지 않습니다. 하지만 태그는 이름일 뿐이라서 " +
          "내일은 다른 이미지를 가리킬 수 있습니다. 다이제스트는 바뀌지 않습니다.",
      ],
      picture: [
        "설정            USER, ENV, EXPOSE, CMD",
        "레이어 4        COPY app.py ./",
        "레이어 3        RUN pip install …",
        "레이어 2        COPY requirements.txt ./",
        "레이어 1        WORKDIR /srv",
        "베이스 이미지   python:3.13-slim",
      ].join("\n"),
      tryIt: { text: "내 이미지의 레이어와 설정을 크기와 함께 보세요.", command: "plan" },
    },
  },
  see: ["layer", "container", "digest", "base-image"],
  shownBy: "plan examples/python-service",
};
