import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "wget that fills the log",
    why: "The progress bar of `wget` writes a line for every 50 kB when there is no terminal: thousands of lines in the log of a build.",
    how: "Add `--progress=dot:giga`, or `-nv`, or `-q`.",
    messages: { bar: "`wget` writes its whole progress bar into the build log." },
    fixes: { default: "Add `--progress=dot:giga`" },
  },
  ko: {
    title: "로그를 채우는 wget",
    why: "터미널이 없으면 `wget` 진행 표시가 50 kB마다 한 줄씩 찍혀 빌드 로그가 수천 줄로 늘어납니다.",
    how: "`--progress=dot:giga`나 `-nv`, `-q`를 붙이세요.",
    messages: { bar: "`wget` 진행 표시가 빌드 로그에 모두 남습니다." },
    fixes: { default: "`--progress=dot:giga` 붙이기" },
  },
});
