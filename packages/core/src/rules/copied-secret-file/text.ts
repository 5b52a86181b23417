import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "File with secrets copied into the image",
    why: "Whoever can pull the image can read every file of every layer, those deleted later too. A password or key that was once in an image counts as lost.",
    how: "Give it to the build with `RUN --mount=type=secret`, and to the container when it starts; name it in `.dockerignore`.",
    messages: { secret: "`{file}` looks like a file with secrets, and becomes part of the image." },
  },
  ko: {
    title: "이미지에 복사한 시크릿 파일",
    why: "이미지를 내려받을 수 있는 사람은 나중에 지운 파일까지 모든 레이어의 파일을 읽을 수 있습니다. 한 번이라도 이미지에 들어간 비밀번호나 키는 유출된 것으로 봐야 합니다.",
    how: "빌드에는 `RUN --mount=type=secret`으로, 컨테이너에는 시작할 때 넘기세요. `.dockerignore`에도 적어 두세요.",
    messages: { secret: "시크릿이 든 파일로 보이는 `{file}` 파일이 이미지에 들어갑니다." },
  },
});
