import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Pattern whose matches may be taken for options",
    why: "The shell puts file names in place of the pattern. A file named `-rf` or `--checkpoint-action=…` is then read as an option of the command.",
    how: "Write `./*` instead of `*`, or put `--` before the pattern.",
    messages: { option: "A file that `{pattern}` matches and whose name begins with a dash is an option to `{command}`." },
    fixes: { default: "Write `./` before the pattern" },
  },
  ko: {
    title: "옵션으로 읽힐 수 있는 파일 패턴",
    why: "셸은 패턴 자리에 파일 이름을 넣습니다. 이름이 `-rf`나 `--checkpoint-action=…`인 파일이 있으면 명령의 옵션으로 읽힙니다.",
    how: "`*` 대신 `./*`를 쓰거나 패턴 앞에 `--`를 두세요.",
    messages: { option: "`{pattern}` 패턴에 대시로 시작하는 파일이 걸리면 `{command}` 명령이 옵션으로 읽습니다." },
    fixes: { default: "패턴 앞에 `./` 붙이기" },
  },
});
