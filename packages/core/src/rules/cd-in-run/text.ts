import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "cd in RUN",
    why: "A `cd` holds for its own `RUN` only; the next step starts in the old directory again, which readers often miss.",
    how: "Set the directory with `WORKDIR` before the step, or keep the `cd` in a subshell when it is for one command.",
    messages: { cd: "`cd {directory}` holds only to the end of this `RUN`." },
  },
  ko: {
    title: "RUN에서 cd 사용",
    why: "`cd`는 그 `RUN` 안에서만 유효합니다. 다음 단계는 다시 원래 디렉터리에서 시작하는데, 놓치기 쉽습니다.",
    how: "단계 앞에서 `WORKDIR`로 디렉터리를 정하세요. 명령 하나에만 필요하면 서브셸 안에서 `cd`를 쓰세요.",
    messages: { cd: "`cd {directory}` 명령은 이 `RUN`이 끝날 때까지만 유효합니다." },
  },
});
