import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "COPY that gives the files to root in spite of USER",
    why: "`COPY` and `ADD` do not follow `USER`: the files belong to root, so that the program can read but not change them, and `npm install` or a cache beside them fails with `permission denied`.",
    how: "Add `--chown={user}` where the program has to write; files that it only reads are safer with root.",
    messages: { root: "What this `{keyword}` writes belongs to root, although the user is `{user}` here." },
    fixes: { default: "Add `--chown={user}`" },
  },
  ko: {
    title: "USER를 정했는데도 root 소유가 되는 COPY",
    why: "`COPY`와 `ADD`는 `USER`를 따르지 않습니다. 파일은 root 소유가 되어 프로그램이 읽을 수는 있어도 바꿀 수 없고, `npm install`이나 캐시 쓰기가 `permission denied`로 실패합니다.",
    how: "프로그램이 써야 하는 파일이면 `--chown={user}` 옵션을 추가하세요. 읽기만 하는 파일은 root 소유로 두는 편이 안전합니다.",
    messages: { root: "여기서 사용자는 `{user}`지만, 이 `{keyword}` 명령어가 쓰는 파일은 root 소유가 됩니다." },
    fixes: { default: "`--chown={user}` 추가하기" },
  },
});
