import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Short RUNs one after the other",
    why: "Each `RUN` is a layer and a step of its own; a file that the second one deletes stays in the image because the first one wrote it.",
    how: "Join them with `&&`, or use one `RUN` with a heredoc. Keep them apart where the first changes rarely and the second often.",
    messages: { consecutive: "This `RUN` follows another short `RUN` and could be part of it." },
  },
  ko: {
    title: "짧은 RUN이 이어짐",
    why: "`RUN`마다 레이어와 단계가 하나씩 생깁니다. 첫 `RUN`이 만든 파일은 다음 `RUN`에서 지워도 이미지에 남습니다.",
    how: "`&&`로 잇거나 heredoc을 쓴 `RUN` 하나로 합치세요. 앞은 거의 안 바뀌고 뒤만 자주 바뀐다면 나눠 두세요.",
    messages: { consecutive: "바로 앞의 짧은 `RUN`과 합칠 수 있습니다." },
  },
});
