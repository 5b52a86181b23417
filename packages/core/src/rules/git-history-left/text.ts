import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Git clone with its whole history in the image",
    why: "`git clone` downloads every version of every file and keeps them in `.git`. That is often many times the size of the sources, and nothing in a container reads it.",
    how: "Clone with `--depth 1 --branch tag`, or remove the sources (or at least `.git`) in the same `RUN`; `ADD https://example.com/app.git#v1 /src` takes one version without `.git`.",
    messages: { history: "The clone in `{directory}` keeps the whole history in this layer." },
    fixes: { default: "Clone with `--depth 1`" },
  },
  ko: {
    title: "전체 이력까지 이미지에 남는 git clone",
    why: "`git clone`은 모든 파일의 모든 버전을 내려받아 `.git`에 보관합니다. 소스보다 몇 배 큰 경우가 많지만 컨테이너에서는 읽지 않습니다.",
    how: "`--depth 1 --branch 태그`로 복제하거나, 같은 `RUN`에서 소스나 `.git`을 지우세요. `ADD https://example.com/app.git#v1 /src`는 한 버전만 `.git` 없이 가져옵니다.",
    messages: { history: "`{directory}` 디렉터리에 복제한 저장소의 전체 이력이 이 레이어에 남습니다." },
    fixes: { default: "`--depth 1`로 복제하기" },
  },
});
