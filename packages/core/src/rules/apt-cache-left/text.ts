import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "apt lists or packages left in the layer",
    why: "`apt-get update` downloads the lists of all packages, 20 to 50 MB on Debian and Ubuntu. What is still there at the end of the `RUN` stays in the layer for good: deleting it in a later instruction hides the files, but does not make the image smaller.",
    how: "End the same `RUN` with `rm -rf /var/lib/apt/lists/*`, or keep the files out of the layer with `--mount=type=cache,target=/var/lib/apt` and `--mount=type=cache,target=/var/cache/apt`.",
    messages: {
      lists: "The package lists that `{command}` downloads stay in this layer.",
      archives:
        "The package files that `{command}` downloads stay in this layer, since an instruction above switched off their removal.",
    },
    fixes: {
      lists: "Remove the package lists at the end of the `RUN`",
      archives: "Remove the package files at the end of the `RUN`",
    },
  },
  ko: {
    title: "레이어에 남는 apt 패키지 목록이나 파일",
    why: "`apt-get update`는 전체 패키지 목록을 내려받으며, Debian과 Ubuntu에서는 20~50 MB입니다. `RUN`이 끝날 때까지 남은 파일은 레이어에 그대로 저장됩니다. 뒤에 오는 명령어에서 지우면 보이지만 않을 뿐 이미지는 작아지지 않습니다.",
    how: "같은 `RUN` 끝에서 `rm -rf /var/lib/apt/lists/*`로 지우거나, `--mount=type=cache,target=/var/lib/apt`와 `--mount=type=cache,target=/var/cache/apt` 캐시 마운트를 써서 레이어에 저장되지 않게 하세요.",
    messages: {
      lists: "`{command}` 명령이 내려받은 패키지 목록이 이 레이어에 남습니다.",
      archives: "앞의 명령어에서 자동 삭제를 꺼서, `{command}` 명령이 내려받은 패키지 파일이 이 레이어에 남습니다.",
    },
    fixes: { lists: "`RUN` 끝에서 패키지 목록 지우기", archives: "`RUN` 끝에서 패키지 파일 지우기" },
  },
});
