import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Base image that needs a build argument",
    why: "`docker build .` stops here: whoever builds the file must know the argument and give it each time.",
    how: "Write a default, such as `ARG {name}=…`, or say that it must be given: `FROM ${{name}:?give {name}}`.",
    messages: {
      empty: "Without `--build-arg` nothing is left of `{image}`.",
      incomplete: "Without `--build-arg` only `{rest}` is left of `{image}`, which is no image name.",
    },
  },
  ko: {
    title: "빌드 인수가 있어야 하는 베이스 이미지",
    why: "`docker build .` 명령은 여기서 멈춥니다. 빌드하는 사람이 이 인수를 알고 매번 넘겨야 합니다.",
    how: "`ARG {name}=…` 줄에 기본값을 적거나, 꼭 필요하다면 `FROM ${{name}:?give {name}}` 형식으로 알려 주세요.",
    messages: {
      empty: "`--build-arg` 옵션이 없으면 `{image}` 값이 비어 있습니다.",
      incomplete: "`--build-arg` 옵션이 없으면 `{image}` 값에서 `{rest}` 부분만 남는데, 이는 이미지 이름이 아닙니다.",
    },
  },
});
