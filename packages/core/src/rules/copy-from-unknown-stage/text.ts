import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "COPY --from or mount that BuildKit cannot resolve",
    why: "The build stops here, or BuildKit takes the name for an image on Docker Hub and pulls something that nobody meant.",
    how: "Name a stage that stands above, or an image with its tag.",
    messages: {
      variable:
        "`{name}` holds a variable, which BuildKit does not expand here; define a stage `FROM {name} AS …` and name that.",
      index: "There is no stage number `{name}`.",
      later: "The stage `{name}` stands below; only stages above can be copied from.",
      own: "`{name}` is this very stage.",
      image: "No stage is named `{name}`, so BuildKit pulls an image of that name.",
      misspelt: "No stage is named `{name}`, so BuildKit pulls an image of that name; did you mean `{suggestion}`?",
    },
    fixes: { default: "Write `{suggestion}`" },
  },
  ko: {
    title: "BuildKit이 찾을 수 없는 COPY --from 또는 마운트",
    why: "여기서 빌드가 멈추거나, BuildKit이 이 이름을 Docker Hub의 이미지로 보고 의도하지 않은 이미지를 내려받습니다.",
    how: "위에 있는 스테이지 이름을 쓰거나 이미지를 태그와 함께 적으세요.",
    messages: {
      variable: "BuildKit은 여기서 `{name}` 변수를 펼치지 않습니다. `FROM {name} AS …` 스테이지를 만들고 그 이름을 쓰세요.",
      index: "`{name}`번 스테이지가 없습니다.",
      later: "`{name}` 스테이지는 아래에 있습니다. 위에 있는 스테이지에서만 복사할 수 있습니다.",
      own: "`{name}`은(는) 바로 이 스테이지입니다.",
      image: "`{name}` 스테이지가 없어서 BuildKit이 같은 이름의 이미지를 내려받습니다.",
      misspelt: "`{name}` 스테이지가 없어서 BuildKit이 같은 이름의 이미지를 내려받습니다. `{suggestion}` 스테이지인가요?",
    },
    fixes: { default: "`{suggestion}`로 고치기" },
  },
});
