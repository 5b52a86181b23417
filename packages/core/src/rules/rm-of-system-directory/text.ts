import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "rm -r that may delete a system directory",
    why: 'When the variable is empty or misspelt, `rm -rf "$DIR/"*` deletes everything from the root on, and the build may go on and ship what is left.',
    how: 'Write `"${DIR:?}/"*`: the shell stops with an error when the variable is empty.',
    messages: {
      empty: "When `{expansion}` is empty, `rm -r` deletes `{path}`.",
      system: "`{path}` is a directory of the system.",
    },
    fixes: { default: "Stop when the variable is empty" },
  },
  ko: {
    title: "시스템 디렉터리를 지울 수 있는 rm -r",
    why: '변수가 비어 있거나 이름을 잘못 쓰면 `rm -rf "$DIR/"*`가 루트부터 전부 지우고, 남은 파일로 빌드가 계속되어 배포될 수 있습니다.',
    how: '`"${DIR:?}/"*`처럼 쓰면 변수가 비었을 때 셸이 오류를 내고 멈춥니다.',
    messages: {
      empty: "`{expansion}` 값이 비어 있으면 `rm -r`가 `{path}` 경로를 지웁니다.",
      system: "`{path}` 경로는 시스템 디렉터리입니다.",
    },
    fixes: { default: "변수가 비었으면 멈추게 하기" },
  },
});
