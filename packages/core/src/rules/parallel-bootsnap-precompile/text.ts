import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Bootsnap compiled in several processes",
    why: "In a build for another CPU (`--platform linux/arm64` on an Intel machine) QEMU hangs or crashes when Bootsnap forks, so that multi-platform builds fail at random.",
    how: "Write `bootsnap precompile -j 1`, as the Dockerfile of a new Rails project does.",
    messages: { parallel: "`bootsnap precompile` starts several processes, which hangs under emulation." },
    fixes: { default: "Add `-j 1`" },
  },
  ko: {
    title: "여러 프로세스로 하는 Bootsnap 컴파일",
    why: "다른 CPU용으로 빌드할 때(예: Intel 컴퓨터에서 `--platform linux/arm64`) Bootsnap이 프로세스를 나누면 QEMU가 멈추거나 죽습니다. 멀티 플랫폼 빌드가 이따금 실패합니다.",
    how: "새 Rails 프로젝트의 Dockerfile처럼 `bootsnap precompile -j 1`로 적으세요.",
    messages: { parallel: "`bootsnap precompile` 명령이 여러 프로세스를 시작해서 에뮬레이션에서 멈출 수 있습니다." },
    fixes: { default: "`-j 1` 붙이기" },
  },
});
