import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "User that is created and never used",
    why: "The user was meant to run the program, but without a `USER` line everything still runs as root: whoever breaks into the program owns the whole container.",
    how: "Write `USER {user}` in front of `CMD` or `ENTRYPOINT`, and give the user the files that the program writes.",
    messages: { unused: "The user `{user}` is created, but nothing runs as it: the container starts as root." },
    fixes: { default: "Run as `{user}`" },
  },
  ko: {
    title: "만들고 쓰지 않는 사용자",
    why: "프로그램을 실행하려고 만든 사용자지만 `USER` 줄이 없으면 모두 root로 실행됩니다. 프로그램이 뚫리면 컨테이너 전체를 빼앗깁니다.",
    how: "`CMD`나 `ENTRYPOINT` 앞에 `USER {user}`를 쓰고, 프로그램이 쓰는 파일의 소유자를 이 사용자로 바꾸세요.",
    messages: { unused: "`{user}` 사용자를 만들었지만 쓰지 않아서 컨테이너가 root로 시작합니다." },
    fixes: { default: "`{user}` 사용자로 실행하기" },
  },
});
