import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "useradd with a high UID",
    why: "`useradd` writes the sparse files `lastlog` and `faillog` up to the place of the UID. In a layer they are not sparse: UID 1000000 adds hundreds of megabytes.",
    how: "Add `--no-log-init` (`-l`).",
    messages: { log: "`useradd` with UID `{uid}` writes huge log files into the layer." },
    fixes: { default: "Add `-l`" },
  },
  ko: {
    title: "큰 UID로 실행한 useradd",
    why: "`useradd`는 UID 위치까지 `lastlog`와 `faillog` 희소 파일을 씁니다. 레이어에서는 희소 파일이 아니어서 UID가 1000000이면 수백 MB가 늘어납니다.",
    how: "`--no-log-init`(`-l`)을 붙이세요.",
    messages: { log: "`useradd`가 UID `{uid}` 때문에 커다란 로그 파일을 레이어에 씁니다." },
    fixes: { default: "`-l` 붙이기" },
  },
});
