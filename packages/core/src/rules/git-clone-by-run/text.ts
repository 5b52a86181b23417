import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Repository cloned by a RUN",
    why: "The build cache knows only the text of the command: it keeps an old clone although the branch has moved, and clones again when a line above changes. The image also needs git and keeps the history.",
    how: "Write `ADD https://host/team/app.git#v1.2 /src`: BuildKit asks for the commit, fetches only that, and keeps no `.git`.",
    messages: { clone: "This `RUN` clones `{url}`, which `ADD` can do without git in the image." },
    fixes: { default: "Use `ADD`" },
  },
  ko: {
    title: "RUN에서 복제하는 저장소",
    why: "빌드 캐시는 명령의 글자만 봅니다. 브랜치가 바뀌어도 오래된 복사본을 그대로 쓰고, 윗줄이 바뀌면 다시 복제합니다. 이미지에 git이 필요하고 이력도 남습니다.",
    how: "`ADD https://host/team/app.git#v1.2 /src`로 적으세요. BuildKit이 커밋을 확인해 그 버전만 가져오고 `.git`은 남기지 않습니다.",
    messages: { clone: "이 `RUN` 명령어가 `{url}` 저장소를 복제합니다. `ADD`를 쓰면 이미지에 git이 없어도 됩니다." },
    fixes: { default: "`ADD` 쓰기" },
  },
});
