import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "cd that may fail unseen",
    why: "When the directory is missing, the commands behind the `cd` run where the shell stands: files are installed, unpacked or deleted in the wrong place and the build still succeeds.",
    how: "Write `cd dir && …` or `cd dir || exit 1`, or begin the step with `set -e`. Often `WORKDIR` is what is meant.",
    messages: { unchecked: "When `{command}` fails, the commands behind it run in the wrong directory." },
    fixes: { default: "Add `|| exit 1`" },
  },
  ko: {
    title: "실패해도 드러나지 않는 cd",
    why: "디렉터리가 없으면 `cd` 뒤의 명령이 원래 자리에서 실행됩니다. 파일이 엉뚱한 곳에 설치되거나 지워져도 빌드는 성공합니다.",
    how: "`cd dir && …` 또는 `cd dir || exit 1`로 쓰거나, 명령을 `set -e`로 시작하세요. 대개는 `WORKDIR`를 쓰면 됩니다.",
    messages: { unchecked: "`{command}` 명령이 실패하면 뒤의 명령이 엉뚱한 디렉터리에서 실행됩니다." },
    fixes: { default: "`|| exit 1` 붙이기" },
  },
});
