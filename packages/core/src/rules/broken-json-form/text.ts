import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "JSON array that is not valid JSON",
    why: "Docker says nothing and reads the brackets and quotes as ordinary characters: a shell looks for a program called `[`, a volume is made at the path `['/data']`, a file is not found. JSON knows straight double quotes only, wants a comma between two strings and none behind the last.",
    how: 'Write `{keyword} ["one", "two"]`, with double quotes around each string and a comma between them.',
    messages: {
      shell: "This `{keyword}` looks like a JSON array but is not valid JSON, so a shell gets the brackets too and fails.",
      words:
        "This `{keyword}` looks like a JSON array but is not valid JSON, so the brackets and quotes become part of the paths.",
    },
    fixes: { default: "Write valid JSON" },
  },
  ko: {
    title: "올바른 JSON이 아닌 JSON 배열",
    why: "Docker는 아무 말 없이 괄호와 따옴표를 보통 글자로 읽습니다. 셸은 `[`로 시작하는 프로그램을 찾다가 실패하고, 볼륨은 `['/data']`라는 경로에 생기며, 복사할 파일은 찾지 못합니다. JSON에서는 곧은 큰따옴표만 쓸 수 있고, 문자열 사이에만 쉼표를 둡니다.",
    how: '`{keyword} ["one", "two"]`처럼 문자열마다 큰따옴표로 감싸고 사이에 쉼표를 두세요.',
    messages: {
      shell: "이 `{keyword}` 명령어는 JSON 배열처럼 보이지만 올바른 JSON이 아니어서, 괄호까지 셸에 넘어가 실패합니다.",
      words: "이 `{keyword}` 명령어는 JSON 배열처럼 보이지만 올바른 JSON이 아니어서, 괄호와 따옴표가 경로에 포함됩니다.",
    },
    fixes: { default: "올바른 JSON으로 바꾸기" },
  },
});
