import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Secret that stays in the image",
    why: "The file becomes part of the layer, and everybody who can pull the image can read it. Deleting it in a later `RUN` only hides it. What is printed stands in the log of the build server.",
    how: "Mount the file where the program looks for it, `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`, so that it is never written. Where it has to be written, remove it in the same `RUN`.",
    messages: {
      written: "The secret is written to `{file}` and stays in this layer.",
      stored: "This command keeps the secret in `{file}`, which stays in this layer.",
      printed: "`{command}` prints the secret into the log of the build.",
    },
  },
  ko: {
    title: "이미지에 남는 시크릿",
    why: "파일이 레이어에 들어가서 이미지를 받을 수 있는 사람은 누구나 읽을 수 있습니다. 뒤의 `RUN`에서 지워도 가려질 뿐입니다. 출력한 내용은 빌드 서버의 로그에 남습니다.",
    how: "프로그램이 찾는 자리에 파일을 마운트하세요: `RUN --mount=type=secret,id=npmrc,target=/root/.npmrc npm ci`. 꼭 파일로 써야 한다면 같은 `RUN` 안에서 지우세요.",
    messages: {
      written: "시크릿을 `{file}` 파일에 써서 이 레이어에 남습니다.",
      stored: "이 명령이 시크릿을 `{file}` 안에 저장해서 이 레이어에 남습니다.",
      printed: "`{command}` 명령이 시크릿을 빌드 로그에 출력합니다.",
    },
  },
});
