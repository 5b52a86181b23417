import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "How the container runs is not told at the end",
    why: "A reader looks for the start command in the last lines; one that stands above other steps is overlooked and set a second time.",
    how: "End the stage with `STOPSIGNAL`, `HEALTHCHECK`, `ENTRYPOINT` and `CMD`, in this order.",
    messages: {
      early: "`{keyword}` stands above a `{next}`; it belongs to the end of the stage.",
      order: "`{keyword}` stands above `{next}`; it belongs below.",
    },
  },
  ko: {
    title: "끝에 모여 있지 않은 실행 설정",
    why: "읽는 사람은 시작 명령을 마지막 줄에서 찾습니다. 다른 단계 위에 있으면 놓치고 한 번 더 쓰게 됩니다.",
    how: "스테이지를 `STOPSIGNAL`, `HEALTHCHECK`, `ENTRYPOINT`, `CMD` 순서로 끝내세요.",
    messages: {
      early: "`{keyword}` 명령어가 `{next}` 명령어보다 위에 있습니다. 스테이지 끝에 두세요.",
      order: "`{keyword}` 명령어는 `{next}` 명령어보다 아래에 두세요.",
    },
  },
});
