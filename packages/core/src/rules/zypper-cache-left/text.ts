import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "zypper cache left in the layer",
    why: "zypper downloads the metadata of every repository, tens of megabytes. What is still there at the end of the `RUN` stays in the layer for good: deleting it in a later instruction hides the files, but does not make the image smaller. A plain `zypper clean` removes downloaded packages only, not the metadata.",
    how: "End the same `RUN` with `zypper clean --all`, or keep the cache out of the layer with `--mount=type=cache,target=/var/cache/zypp`.",
    messages: { left: "The repository metadata that `{command}` downloads stay in this layer." },
    fixes: { default: "Clean the cache at the end of the `RUN`" },
  },
  ko: {
    title: "레이어에 남는 zypper 캐시",
    why: "zypper는 모든 저장소의 메타데이터를 내려받으며, 크기는 수십 MB입니다. `RUN`이 끝날 때까지 남은 파일은 레이어에 그대로 저장됩니다. 뒤에 오는 명령어에서 지우면 보이지만 않을 뿐 이미지는 작아지지 않습니다. 옵션 없는 `zypper clean`은 내려받은 패키지만 지우고 메타데이터는 남깁니다.",
    how: "같은 `RUN` 끝에서 `zypper clean --all`을 실행하거나, `--mount=type=cache,target=/var/cache/zypp` 캐시 마운트를 써서 레이어에 저장되지 않게 하세요.",
    messages: { left: "`{command}` 명령이 내려받은 저장소 메타데이터가 이 레이어에 남습니다." },
    fixes: { default: "`RUN` 끝에서 캐시 지우기" },
  },
});
