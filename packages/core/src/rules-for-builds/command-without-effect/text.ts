import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Command that the image's ENTRYPOINT ignores",
    why: "An `ENTRYPOINT` in shell form runs `/bin/sh -c` with its own text and nothing else: the command given here is dropped without a word.",
    how: "Write the `ENTRYPOINT` as a JSON array so that it takes arguments, or set `entrypoint` here (`command` in Kubernetes).",
    messages: {
      ignored: "The `ENTRYPOINT` of the image is in shell form (`{dockerfile}`), so this command is not used.",
    },
  },
  ko: {
    title: "이미지의 ENTRYPOINT가 무시하는 명령",
    why: "셸 형식의 `ENTRYPOINT`는 자신의 텍스트만 `/bin/sh -c`로 실행합니다. 여기에 적은 명령은 아무 말 없이 버려집니다.",
    how: "`ENTRYPOINT`를 JSON 배열로 적어 인수를 받게 하거나, 여기에 `entrypoint`를 적으세요(Kubernetes에서는 `command`).",
    messages: {
      ignored: "이미지의 `ENTRYPOINT`가 셸 형식이라서(`{dockerfile}`) 이 명령은 쓰이지 않습니다.",
    },
  },
});
