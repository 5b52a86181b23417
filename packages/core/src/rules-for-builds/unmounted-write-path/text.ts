import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Read-only container whose program writes to its image",
    why: "The root file system is read-only, and the program of this image writes to a path of it when it starts: it ends with `Read-only file system`.",
    how: "Mount something writable on the path: `tmpfs` in Compose, an `emptyDir` volume in Kubernetes.",
    messages: {
      program: "`{image}` writes to `{path}` when it starts, and nothing writable is mounted there.",
      volume:
        "`{path}` is a `VOLUME` of the image (`{dockerfile}`) that this pod mounts nothing on; whether it can be written then depends on the container runtime.",
    },
  },
  ko: {
    title: "이미지 안에 쓰기를 하는 읽기 전용 컨테이너",
    why: "루트 파일 시스템이 읽기 전용인데, 이 이미지의 프로그램은 시작할 때 그 안의 경로에 씁니다. 그래서 `Read-only file system` 오류로 끝납니다.",
    how: "그 경로에 쓸 수 있는 것을 마운트하세요. Compose에서는 `tmpfs`, Kubernetes에서는 `emptyDir` 볼륨을 쓸 수 있습니다.",
    messages: {
      program: "`{image}` 이미지는 시작할 때 `{path}` 경로에 쓰지만, 그곳에 쓸 수 있는 마운트가 없습니다.",
      volume:
        "`{path}` 경로는 이미지의 `VOLUME`인데(`{dockerfile}`) 이 파드는 아무것도 마운트하지 않습니다. 쓸 수 있는지는 컨테이너 런타임에 따라 다릅니다.",
    },
  },
});
