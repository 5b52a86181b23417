import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "ARG that nothing uses",
    why: "Whoever builds with `--build-arg {name}=…` believes to have changed something. In a stage with a `RUN` every new value also makes all later steps run again.",
    how: "Use the value where it is meant (`FROM`, `RUN`, `ENV`), or take the line away and the value out of the build scripts.",
    messages: { unused: "`{name}` is declared here, but nothing in the file uses it." },
  },
  ko: {
    title: "쓰지 않는 ARG",
    why: "`--build-arg {name}=…`로 빌드하는 사람은 무언가 바뀐다고 믿게 됩니다. `RUN`이 있는 스테이지에서는 값이 바뀔 때마다 뒤의 모든 단계를 다시 빌드합니다.",
    how: "값을 쓰려던 곳에서(`FROM`, `RUN`, `ENV`) 쓰거나, 이 줄을 지우고 빌드 스크립트에서도 값을 빼세요.",
    messages: { unused: "여기서 선언한 `{name}` 값을 파일의 어디에서도 쓰지 않습니다." },
  },
});
