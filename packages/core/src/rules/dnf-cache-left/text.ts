import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "dnf or yum cache left in the layer",
    why: "dnf and yum download the metadata of every enabled repository, tens to hundreds of megabytes. What is still there at the end of the `RUN` stays in the layer for good: deleting it in a later instruction hides the files, but does not make the image smaller.",
    how: "End the same `RUN` with `dnf clean all` (`yum clean all`, `microdnf clean all`), or keep the cache out of the layer with `--mount=type=cache,target=/var/cache/dnf` (`/var/cache/libdnf5` for dnf 5, `/var/cache/yum` for yum).",
    messages: { left: "The repository metadata that `{command}` downloads stay in this layer." },
    fixes: { default: "Clean the cache at the end of the `RUN`" },
  },
  ko: {
    title: "레이어에 남는 dnf, yum 캐시",
    why: "dnf와 yum은 켜져 있는 모든 저장소의 메타데이터를 내려받으며, 크기는 수십~수백 MB입니다. `RUN`이 끝날 때까지 남은 파일은 레이어에 그대로 저장됩니다. 뒤에 오는 명령어에서 지우면 보이지만 않을 뿐 이미지는 작아지지 않습니다.",
    how: "같은 `RUN` 끝에서 `dnf clean all`(`yum clean all`, `microdnf clean all`)을 실행하거나, `--mount=type=cache,target=/var/cache/dnf` 캐시 마운트를 써서 레이어에 저장되지 않게 하세요. dnf 5는 `/var/cache/libdnf5`, yum은 `/var/cache/yum`입니다.",
    messages: { left: "`{command}` 명령이 내려받은 저장소 메타데이터가 이 레이어에 남습니다." },
    fixes: { default: "`RUN` 끝에서 캐시 지우기" },
  },
});
