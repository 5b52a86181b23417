import type { Concept } from "../concept.ts";

export const container: Concept = {
  id: "container",
  text: {
    en: {
      title: "Container",
      names: ["containers", "docker container"],
      gist: "A container is a process that runs apart from the others, with the files of an image.",
      body: [
        "A container is not a small computer. It is an ordinary process of the host, started so that it sees its own " +
          "files, its own network and its own list of processes. That is why it starts in a moment and why many fit on " +
          "one host.",
        "Its files come from an image, which stays as it is. On top lies one thin layer that the container may write " +
          "to. Remove the container, and that layer is gone with it; what must stay belongs into a volume.",
        "You may have read that a container costs almost nothing. For the processor that is true. Heavy writing is " +
          "slower through the layered file system than on a volume.",
      ],
      picture: [
        "container A   container B   container C",
        "[write here]  [write here]  [write here]   one each, gone with it",
        "     └─────────────┼─────────────┘",
        "          the image, read-only             one for all",
      ].join("\n"),
      tryIt: { text: "See what a container of your Dockerfile would start from, and as which user.", command: "plan" },
    },
    ko: {
      title: "컨테이너",
      names: ["도커 컨테이너"],
      gist: "컨테이너는 이미지의 파일을 가지고 다른 프로세스와 분리되어 실행되는 프로세스입니다.",
      body: [
        "컨테이너는 작은 컴퓨터가 아닙니다. 호스트에서 실행되는 평범한 프로세스이고, 파일과 네트워크와 프로세스 " +
          "목록만 따로 보일 뿐입니다. 그래서 금방 시작되고, 호스트 한 대에서 여러 개를 실행할 수 있습니다.",
        "파일은 이미지에서 오고, 이미지는 바뀌지 않습니다. 그 위에 컨테이너가 쓸 수 있는 얇은 레이어가 하나 " +
          "놓입니다. 컨테이너를 지우면 이 레이어도 사라지므로, 남겨야 할 데이터는 볼륨에 두세요.",
        "컨테이너는 성능 손실이 거의 없다고 읽었을 수 있습니다. CPU에 대해서는 맞는 말입니다. 하지만 쓰기가 많으면 " +
          "레이어 파일 시스템이 볼륨보다 느립니다.",
      ],
      picture: [
        "컨테이너 A    컨테이너 B    컨테이너 C",
        "[쓰기 가능]   [쓰기 가능]   [쓰기 가능]     각각 하나, 함께 사라짐",
        "     └─────────────┼─────────────┘",
        "          이미지 (읽기 전용)                모두가 함께 씀",
      ].join("\n"),
      tryIt: { text: "내 Dockerfile로 만든 컨테이너가 무엇을 어떤 사용자로 실행하는지 보세요.", command: "plan" },
    },
  },
  see: ["image", "kernel", "namespace", "volume"],
  shownBy: "plan examples/python-service",
};
