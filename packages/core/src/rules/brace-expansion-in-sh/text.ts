import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Braces that only bash expands",
    why: "dash and BusyBox leave braces as they are: `mkdir /srv/{a,b}` makes one folder called `{a,b}`, `rm -rf /var/{cache,log}` removes nothing, and a loop over `{1..3}` runs once. The step succeeds, so nobody notices.",
    how: 'Write the words out: `mkdir /srv/a /srv/b`. Or put `SHELL ["/bin/bash", "-c"]` before the step, where the image has bash.',
    messages: {
      fails: "`{form}` does not work in {shell}, which is what `sh` is in this image.",
      maybe: "`{form}` is for bash; whether the `sh` of this image reads it is not sure.",
      works: "`{form}` is no part of POSIX, though the `sh` of this image, {shell}, reads it.",
    },
    fixes: {
      spelling: "Write the words out",
      shell: "Choose bash for this step and those below with `SHELL`",
    },
  },
  ko: {
    title: "bash에서만 확장되는 중괄호",
    why: "dash와 BusyBox는 중괄호를 그대로 둡니다. `mkdir /srv/{a,b}`는 이름이 `{a,b}`인 폴더 하나를 만들고, `rm -rf /var/{cache,log}`는 아무것도 지우지 않으며, `{1..3}` 반복은 한 번만 실행됩니다. 단계는 성공하므로 아무도 알아채지 못합니다.",
    how: '`mkdir /srv/a /srv/b`처럼 풀어서 쓰세요. 이미지에 bash가 있으면 단계 앞에 `SHELL ["/bin/bash", "-c"]`를 두어도 됩니다.',
    messages: {
      fails: "이 이미지의 `sh`인 {shell} 셸에서는 `{form}` 중괄호 확장이 작동하지 않습니다.",
      maybe: "`{form}` 중괄호 확장은 bash의 것이라서 이 이미지의 `sh`에서 작동하는지 알 수 없습니다.",
      works: "`{form}` 중괄호 확장은 POSIX에 없지만 이 이미지의 `sh`인 {shell} 셸에서는 작동합니다.",
    },
    fixes: {
      spelling: "단어를 풀어서 쓰기",
      shell: "이 단계부터 `SHELL`로 bash를 사용하기",
    },
  },
});
