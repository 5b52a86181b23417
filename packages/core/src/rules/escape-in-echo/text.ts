import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Backslash escape given to echo",
    why: "Whether echo expands `\\n` depends on the shell: dash (Debian, Ubuntu) does, bash (Fedora, UBI) writes a backslash and an n. The same line gives different files on different base images.",
    how: "Use `printf 'a\\nb\\n'`, or a heredoc (`RUN cat <<EOF > file`) for several lines.",
    messages: { escape: "Some shells' echo prints `{escape}` as it stands." },
    fixes: { default: "Use `printf`" },
  },
  ko: {
    title: "echo에 쓴 백슬래시 이스케이프",
    why: "echo가 `\\n`을 줄바꿈으로 바꾸는지는 셸마다 다릅니다. dash(Debian, Ubuntu)는 바꾸고 bash(Fedora, UBI)는 백슬래시와 n을 그대로 씁니다. 같은 줄이라도 베이스 이미지에 따라 파일 내용이 달라집니다.",
    how: "`printf 'a\\nb\\n'`을 쓰거나, 여러 줄이면 heredoc(`RUN cat <<EOF > file`)을 쓰세요.",
    messages: { escape: "셸에 따라 echo가 `{escape}` 부분을 글자 그대로 출력합니다." },
    fixes: { default: "`printf`로 바꾸기" },
  },
});
