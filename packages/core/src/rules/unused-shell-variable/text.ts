import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Shell variable that nothing reads",
    why: "A variable set in a RUN is gone with its shell: the next RUN, CMD and the container do not see it, and a program sees it only when it is exported.",
    how: "Use ENV for what later steps or the container need, `export` for a program in the same RUN, or remove the assignment.",
    messages: { unused: "`{variable}` is set here and never read in this `RUN`." },
  },
  ko: {
    title: "아무도 읽지 않는 셸 변수",
    why: "RUN에서 정한 변수는 그 셸과 함께 사라집니다. 다음 RUN이나 CMD, 컨테이너에서는 보이지 않고, 프로그램도 export 한 변수만 볼 수 있습니다.",
    how: "이후 단계나 컨테이너에 필요하면 ENV를, 같은 RUN의 프로그램에 필요하면 `export`를 쓰고, 필요 없으면 지우세요.",
    messages: { unused: "`{variable}` 변수를 여기서 정하지만 이 `RUN` 안에서 읽는 곳이 없습니다." },
  },
});
