import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "apk index removed by hand",
    why: "Removing `/var/cache/apk` at the end works, but has to be kept in mind at every change, and the removal is easily separated from the `apk add` that it belongs to.",
    how: "Write `apk add --no-cache …`; then neither `apk update` nor the removal is needed.",
    messages: { removed: "`apk add --no-cache` keeps no index, so none has to be removed." },
    fixes: { default: "Add `--no-cache`" },
  },
  ko: {
    title: "직접 지우는 apk 인덱스",
    why: "끝에서 `/var/cache/apk`를 지우면 되지만, 고칠 때마다 신경 써야 하고 `apk add`와 지우는 명령이 서로 떨어지기 쉽습니다.",
    how: "`apk add --no-cache …`를 쓰세요. 그러면 `apk update`도, 지우는 명령도 필요 없습니다.",
    messages: { removed: "`apk add --no-cache`는 인덱스를 남기지 않으므로 따로 지울 필요가 없습니다." },
    fixes: { default: "`--no-cache` 붙이기" },
  },
});
