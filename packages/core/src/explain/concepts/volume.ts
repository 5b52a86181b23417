import type { Concept } from "../concept.ts";

export const volume: Concept = {
  id: "volume",
  text: {
    en: {
      title: "Volume",
      names: ["volumes", "data volume", "persistent data"],
      gist: "A volume is storage that outlives the container.",
      body: [
        "What a container writes to its own layer is lost with it. A volume lies outside: remove the container, " +
          "start a new one, mount the volume again, and the data is there.",
        "Writing to a volume does not pass through the layers. Databases and other programs that write a lot are " +
          "faster there.",
        "`VOLUME /data` in a Dockerfile makes Docker create a nameless volume when you name none. It is better to " +
          "name one at start: `-v data:/data`. Kubernetes ignores the instruction.",
      ],
      picture: [
        "container 1             removed   its writable layer: gone",
        "     │",
        ' /data → volume "data"            stays',
        "     │",
        "container 2             new       sees the same data",
      ].join("\n"),
      tryIt: { text: "Read which writes are lost, and which reach the volume.", command: "explain write-outside-volume" },
    },
    ko: {
      title: "볼륨",
      names: ["데이터 볼륨", "데이터 보존"],
      gist: "볼륨은 컨테이너가 사라져도 남는 저장 공간입니다.",
      body: [
        "컨테이너가 자기 레이어에 쓴 내용은 컨테이너와 함께 사라집니다. 볼륨은 그 밖에 있습니다. 컨테이너를 지우고 " +
          "새로 띄워서 볼륨을 다시 연결하면 데이터가 그대로 있습니다.",
        "볼륨에 쓸 때는 레이어를 거치지 않습니다. 데이터베이스처럼 쓰기가 많은 프로그램은 볼륨에서 더 빠릅니다.",
        "Dockerfile에 `VOLUME /data`가 있으면, 이름을 정하지 않을 때 Docker가 이름 없는 볼륨을 만듭니다. `-v " +
          "data:/data`처럼 시작할 때 이름을 정하는 편이 낫습니다. Kubernetes는 이 명령어를 무시합니다.",
      ],
      picture: [
        "컨테이너 1            지움        쓰기 레이어도 사라짐",
        "     │",
        ' /data → 볼륨 "data"              남음',
        "     │",
        "컨테이너 2            새로 만듦   같은 데이터를 봄",
      ].join("\n"),
      tryIt: { text: "어떤 쓰기가 사라지고 어떤 쓰기가 볼륨에 남는지 읽어 보세요.", command: "explain write-outside-volume" },
    },
  },
  see: ["bind-mount", "container", "copy-on-write"],
};
