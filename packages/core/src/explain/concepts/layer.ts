import type { Concept } from "../concept.ts";

export const layer: Concept = {
  id: "layer",
  text: {
    en: {
      title: "Layer",
      names: ["layers", "image layer", "layered file system"],
      gist: "A layer is the set of files that one instruction added or changed.",
      body: [
        "`RUN`, `COPY`, `ADD` and `WORKDIR` make layers. `ENV`, `USER`, `CMD` and the like make none: they change " +
          "settings only.",
        "Layers are stored and pulled one by one. Two images on the same base share its layers, so they lie on the " +
          "disk once and are pulled once.",
        "A layer cannot be changed later. When a later line deletes a file, the file is hidden and still travels " +
          "with the image. Delete it in the same `RUN` that made it.",
      ],
      picture: [
        "FROM debian                    layers of the base",
        "COPY tool.tar.gz /tmp/         + 300 MB",
        "RUN tar -xf /tmp/tool.tar.gz   + 900 MB",
        "RUN rm /tmp/tool.tar.gz        + 0 B, nothing gets smaller",
      ].join("\n"),
      tryIt: { text: "See which line of your file made which layer.", command: "plan" },
    },
    ko: {
      title: "레이어",
      names: ["이미지 레이어", "레이어 파일 시스템"],
      gist: "레이어는 명령어 하나가 추가하거나 바꾼 파일을 모아 둔 것입니다.",
      body: [
        "`RUN`, `COPY`, `ADD`, `WORKDIR`는 레이어를 만듭니다. `ENV`, `USER`, `CMD` 같은 명령어는 설정만 바꾸고 " +
          "레이어를 만들지 않습니다.",
        "레이어는 하나씩 저장되고 하나씩 내려받습니다. 베이스가 같은 두 이미지는 그 레이어를 함께 쓰므로, 디스크에도 " +
          "한 번만 저장되고 한 번만 내려받습니다.",
        "만들어진 레이어는 나중에 바꿀 수 없습니다. 뒤의 줄에서 파일을 지우면 가려질 뿐, 이미지에는 그대로 남습니다. " +
          "파일을 만든 바로 그 `RUN`에서 지우세요.",
      ],
      picture: [
        "FROM debian                    베이스의 레이어",
        "COPY tool.tar.gz /tmp/         + 300 MB",
        "RUN tar -xf /tmp/tool.tar.gz   + 900 MB",
        "RUN rm /tmp/tool.tar.gz        + 0 B, 줄어들지 않음",
      ].join("\n"),
      tryIt: { text: "내 파일의 어느 줄이 어느 레이어를 만들었는지 보세요.", command: "plan" },
    },
  },
  see: ["copy-on-write", "whiteout", "build-cache", "overlayfs"],
  shownBy: "plan examples/python-service",
};
