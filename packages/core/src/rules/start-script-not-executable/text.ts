import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Start script without the right to be executed",
    why: "`COPY` keeps the mode that a file has in the build context. Without the x bit every container ends at its start: `exec: permission denied`.",
    how: "Write `COPY --chmod=755`, or set the bit in the repository: `git update-index --chmod=+x <file>`.",
    messages: { mode: "`{path}` is copied from a file that is not executable, so that the container cannot start." },
    fixes: { default: "Copy it with `--chmod=755`" },
  },
  ko: {
    title: "실행 권한이 없는 시작 스크립트",
    why: "`COPY`는 빌드 컨텍스트에 있는 파일의 권한을 그대로 복사합니다. 실행 권한(x)이 없으면 컨테이너가 시작하자마자 `exec: permission denied`로 끝납니다.",
    how: "`COPY --chmod=755`로 복사하거나, 저장소에서 `git update-index --chmod=+x <파일>`로 실행 권한을 주세요.",
    messages: { mode: "`{path}` 파일이 실행 권한 없이 복사되어 컨테이너를 시작할 수 없습니다." },
    fixes: { default: "`--chmod=755`로 복사하기" },
  },
});
