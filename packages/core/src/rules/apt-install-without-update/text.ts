import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "apt-get install without apt-get update in the same RUN",
    why: "Without package lists an install fails with `Unable to locate package`. With lists from an earlier `RUN` it works at first; but that `RUN` comes from the build cache, so weeks later the lists name versions that the mirrors have deleted (404), or that lack security fixes.",
    how: "Write both into one `RUN`, and remove the lists at its end: `RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*`.",
    messages: {
      none: "`{command}` has no package lists: the base image has none, and nothing above runs `apt-get update`.",
      removed: "`{command}` has no package lists, since an earlier `RUN` removed them.",
      kept: "`{command}` uses the package lists of an earlier `RUN`, which grow old in the build cache.",
      fetched: "The lists are fetched here.",
      gone: "The lists are removed here.",
      also: "`{command}` does the same.",
    },
    fixes: { default: "Run `apt-get update` before the install" },
  },
  ko: {
    title: "같은 RUN에 apt-get update가 없는 apt-get install",
    why: "패키지 목록이 없으면 설치는 `Unable to locate package` 오류로 실패합니다. 앞 `RUN`이 받은 목록을 쓰면 처음에는 되지만, 그 `RUN`은 빌드 캐시에서 나옵니다. 몇 주 뒤에는 미러에서 지워진 버전(404)이나 보안 수정이 빠진 버전을 가리킵니다.",
    how: "둘을 한 `RUN`에 쓰고 끝에서 목록을 지우세요: `RUN apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*`.",
    messages: {
      none: "`{command}` 명령이 쓸 패키지 목록이 없습니다. 베이스 이미지에 목록이 없고, 위에서 `apt-get update`를 실행하지도 않습니다.",
      removed: "앞 `RUN`에서 지웠기 때문에 `{command}` 명령이 쓸 패키지 목록이 없습니다.",
      kept: "`{command}` 명령이 앞 `RUN`에서 받은 패키지 목록을 씁니다. 이 목록은 빌드 캐시 안에서 점점 오래됩니다.",
      fetched: "여기서 목록을 받습니다.",
      gone: "여기서 목록을 지웁니다.",
      also: "이 `{command}` 명령도 마찬가지입니다.",
    },
    fixes: { default: "설치 앞에서 `apt-get update` 실행하기" },
  },
});
