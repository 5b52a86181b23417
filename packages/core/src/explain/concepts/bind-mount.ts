import type { Concept } from "../concept.ts";

export const bindMount: Concept = {
  id: "bind-mount",
  text: {
    en: {
      title: "Bind mount",
      names: ["bind mounts", "mount=type=bind", "host folder"],
      gist: "A bind mount shows a folder of the host inside a container.",
      body: [
        "While developing, `docker run -v ./src:/app/src` lets the container see your edits at once. What lies at " +
          "that path in the image is hidden while the mount is there.",
        "Builds have bind mounts too. `RUN --mount=type=bind,target=/src make -C /src` reads files of the build " +
          "context without copying them into a layer.",
        "On servers prefer volumes or files in the image. A bind mount depends on what lies on that one host.",
      ],
      picture: [
        "            where it is         outlives the container   in the image",
        "volume      managed by Docker   yes                      no",
        "bind mount  a folder you name   yes, it is yours         no",
        "layer       the image           read-only                yes",
      ].join("\n"),
      tryIt: { text: "See which files your build copies into layers.", command: "plan" },
    },
    ko: {
      title: "바인드 마운트",
      names: ["type=bind", "호스트 폴더"],
      gist: "바인드 마운트는 호스트의 폴더를 컨테이너 안에 보여 줍니다.",
      body: [
        "개발할 때 `docker run -v ./src:/app/src`를 쓰면 고친 코드가 바로 컨테이너에 보입니다. 마운트한 동안 " +
          "이미지의 같은 경로에 있는 파일은 가려집니다.",
        "빌드에도 바인드 마운트가 있습니다. `RUN --mount=type=bind,target=/src make -C /src`는 파일을 레이어에 " +
          "복사하지 않고 빌드 컨텍스트에서 읽습니다.",
        "서버에서는 볼륨이나 이미지에 든 파일을 쓰세요. 바인드 마운트는 그 호스트에 무엇이 있는지에 좌우됩니다.",
      ],
      picture: [
        "               위치             컨테이너가 사라지면   이미지 포함",
        "볼륨           Docker가 관리    남음                  아니요",
        "바인드 마운트  직접 정한 폴더   남음                  아니요",
        "레이어         이미지           읽기 전용             예",
      ].join("\n"),
      tryIt: { text: "빌드가 레이어에 복사하는 파일을 확인하세요.", command: "plan" },
    },
  },
  see: ["volume", "cache-mount", "build-context"],
};
