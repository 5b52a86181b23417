import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Same file appended to again and again",
    why: "Each `>>` opens the file anew and the name stands in every line, where one of them is easily mistyped.",
    how: "Group the commands: `{ cmd1; cmd2; } >> file`, or use a heredoc: `RUN cat <<EOF >> file`.",
    messages: { repeated: "{count} commands in a row append to `{file}`." },
  },
  ko: {
    title: "같은 파일에 되풀이하는 추가",
    why: "`>>`마다 파일을 새로 열고 줄마다 이름을 다시 써야 해서, 한 곳을 잘못 쓰기 쉽습니다.",
    how: "`{ cmd1; cmd2; } >> file`처럼 묶거나 heredoc(`RUN cat <<EOF >> file`)을 쓰세요.",
    messages: { repeated: "명령 {count}개가 연달아 `{file}` 파일에 추가합니다." },
  },
});
