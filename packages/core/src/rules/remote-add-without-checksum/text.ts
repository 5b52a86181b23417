import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Download without a checksum",
    why: "The build takes whatever the server sends that day, so a changed or replaced file gets into the image unseen.",
    how: "Add `--checksum=sha256:…` to the `ADD`; of a repository name the commit: `…#<40 digits>`.",
    messages: {
      file: "`{source}` is downloaded without a checksum.",
      git: "`{source}` names no commit, so what it holds can change.",
    },
  },
  ko: {
    title: "체크섬 없는 다운로드",
    why: "빌드하는 날 서버가 보내는 파일을 그대로 씁니다. 파일이 바뀌거나 바꿔치기되어도 모르는 채로 이미지에 들어갑니다.",
    how: "`ADD`에 `--checksum=sha256:…`을 붙이세요. Git 저장소라면 `…#<40자리>` 형식으로 커밋을 적으세요.",
    messages: {
      file: "`{source}` 파일을 체크섬 없이 내려받습니다.",
      git: "`{source}` 주소에 커밋이 없어서 내용이 바뀔 수 있습니다.",
    },
  },
});
