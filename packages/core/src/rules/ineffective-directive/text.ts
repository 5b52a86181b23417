import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Directive without effect",
    why: "Docker reads directives only in the first lines of the file, in exactly one form. Anywhere else, or with a slip of the pen, `# syntax=` is a comment: an older Docker then stops at heredocs and `--mount`, and an image that does not exist stops every build.",
    how: "Put `# syntax=docker/dockerfile:1` into the very first line, before any comment, blank line or instruction.",
    messages: {
      image: "`{image}` is not the name of the Dockerfile frontend, which is `docker/dockerfile`.",
      place: "`# {name}=` is an ordinary comment here: directives count only in the first lines of the file.",
      name: "`{name}` is not a directive, so this line is an ordinary comment.",
      colon: "A directive has `=` behind its name; with `:` this line is an ordinary comment.",
    },
    fixes: { default: "Write the directive as it takes effect" },
  },
  ko: {
    title: "효과가 없는 지시문",
    why: "Docker는 파일의 첫 줄들에서만, 정해진 형식의 지시문만 읽습니다. 다른 곳에 있거나 철자가 틀린 `# syntax=`는 주석일 뿐입니다. 그러면 오래된 Docker는 heredoc이나 `--mount`에서 멈추고, 없는 이미지를 적으면 모든 빌드가 멈춥니다.",
    how: "주석, 빈 줄, 명령어보다 앞선 맨 첫 줄에 `# syntax=docker/dockerfile:1`을 적으세요.",
    messages: {
      image: "`{image}` 이미지는 Dockerfile 프런트엔드가 아닙니다. 올바른 이름은 `docker/dockerfile`입니다.",
      place: "여기에서 `# {name}=` 줄은 주석일 뿐입니다. 지시문은 파일의 첫 줄들에서만 적용됩니다.",
      name: "`{name}` 지시문은 없으므로 이 줄은 주석일 뿐입니다.",
      colon: "지시문 이름 뒤에는 `=`를 씁니다. `:`를 쓰면 이 줄은 주석일 뿐입니다.",
    },
    fixes: { default: "효과가 있는 지시문으로 바꾸기" },
  },
});
