import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "apk keeps its package index",
    why: "apk stores the index that it downloads, 2 to 3 MB, in `/var/cache/apk`, and it stays in the layer. Nothing uses it later: the next `apk add` downloads a newer one.",
    how: "Add `--no-cache`: `apk add --no-cache …`. It also makes `apk update` unnecessary.",
    messages: { kept: "`{command}` without `--no-cache` leaves the package index in this layer." },
    fixes: { default: "Add `--no-cache`" },
  },
  ko: {
    title: "패키지 인덱스를 남기는 apk",
    why: "apk는 내려받은 2~3 MB 크기의 인덱스를 `/var/cache/apk`에 저장하고, 이 파일이 레이어에 남습니다. 다음 `apk add`는 새 인덱스를 다시 내려받으므로 남은 파일은 쓰이지 않습니다.",
    how: "`apk add --no-cache …`처럼 `--no-cache`를 붙이세요. 그러면 `apk update`도 필요 없습니다.",
    messages: { kept: "`--no-cache` 옵션이 없는 `{command}` 명령은 패키지 인덱스를 이 레이어에 남깁니다." },
    fixes: { default: "`--no-cache` 붙이기" },
  },
});
