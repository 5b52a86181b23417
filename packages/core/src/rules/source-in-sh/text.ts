import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "source where only the dot is known",
    why: "`source` is a command of bash. In dash, the `sh` of Debian and Ubuntu, it gives `source: not found`: the step stops there, or, behind `;`, goes on without what the file sets.",
    how: 'Write `. ./file`: the dot is the same command in every shell, but it looks for a name without a slash in `PATH` only. For a file that needs bash put `SHELL ["/bin/bash", "-c"]` before the step.',
    messages: {
      fails: "`{form}` does not work in {shell}, which is what `sh` is in this image.",
      maybe: "`{form}` is for bash; whether the `sh` of this image reads it is not sure.",
      works: "`{form}` is no part of POSIX, though the `sh` of this image, {shell}, reads it.",
    },
    fixes: {
      spelling: "Write `.` for `source`",
      shell: "Choose bash for this step and those below with `SHELL`",
    },
  },
  ko: {
    title: "점(.) 명령만 있는 셸에서 쓴 source",
    why: "`source`는 bash의 명령입니다. Debian과 Ubuntu의 `sh`인 dash에서는 `source: not found`가 나오고, 단계가 거기서 멈추거나 `;` 뒤의 명령이 파일의 설정 없이 실행됩니다.",
    how: '`. ./file`처럼 쓰세요. 점은 모든 셸에 있는 같은 명령이지만, 슬래시가 없는 이름은 `PATH`에서만 찾습니다. bash가 필요한 파일이면 단계 앞에 `SHELL ["/bin/bash", "-c"]`를 두세요.',
    messages: {
      fails: "이 이미지의 `sh`인 {shell} 셸에서는 `{form}` 명령이 작동하지 않습니다.",
      maybe: "`{form}` 명령은 bash의 것이라서 이 이미지의 `sh`에서 작동하는지 알 수 없습니다.",
      works: "`{form}` 명령은 POSIX에 없지만 이 이미지의 `sh`인 {shell} 셸에서는 작동합니다.",
    },
    fixes: {
      spelling: "`source` 대신 `.` 쓰기",
      shell: "이 단계부터 `SHELL`로 bash를 사용하기",
    },
  },
});
