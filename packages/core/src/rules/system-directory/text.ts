import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Directory of the system as WORKDIR or VOLUME",
    why: "The kernel mounts its own file systems over `/proc`, `/sys` and `/dev` when the container starts: what the image has there is hidden, and writing there changes the host or fails. A volume over `/etc` or `/usr` freezes the system files of the first start, so that a newer image does not bring newer ones.",
    how: "Use a directory of the application: `WORKDIR /app`, `VOLUME /var/lib/app`.",
    messages: {
      workdir: "`{directory}` belongs to the system and is no place to work in.",
      volume: "A volume at `{directory}` takes the place of files of the system.",
    },
  },
  ko: {
    title: "시스템 디렉터리를 WORKDIR나 VOLUME으로 사용",
    why: "컨테이너가 시작될 때 커널이 `/proc`, `/sys`, `/dev` 위에 자기 파일 시스템을 마운트합니다. 이미지에 넣어 둔 내용은 가려지고, 거기에 쓰면 호스트가 바뀌거나 실패합니다. `/etc`나 `/usr`를 볼륨으로 쓰면 처음 시작할 때의 시스템 파일이 그대로 남아, 새 이미지를 써도 새 파일로 바뀌지 않습니다.",
    how: "`WORKDIR /app`, `VOLUME /var/lib/app`처럼 애플리케이션의 디렉터리를 쓰세요.",
    messages: {
      workdir: "`{directory}` 디렉터리는 시스템의 것이라 작업 디렉터리로 쓸 수 없습니다.",
      volume: "`{directory}` 볼륨이 시스템 파일이 있는 자리를 차지합니다.",
    },
  },
});
