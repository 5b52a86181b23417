import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Two stages with one name",
    why: "`FROM {name}` takes the nearest stage above, `COPY --from={name}` and mounts take the last one of the file: what is copied may not be what was meant.",
    how: "Give each stage a name of its own and check every place that uses it.",
    messages: {
      duplicate: "An earlier stage is named `{name}` too.",
      first: "`{name}` is first used here.",
    },
  },
  ko: {
    title: "이름이 같은 두 스테이지",
    why: "`FROM {name}` 명령어는 바로 위의 스테이지를, `COPY --from={name}` 옵션과 마운트는 파일의 마지막 스테이지를 가리킵니다. 의도하지 않은 파일이 복사될 수 있습니다.",
    how: "스테이지마다 다른 이름을 붙이고, 그 이름을 쓰는 곳을 모두 확인하세요.",
    messages: {
      duplicate: "앞에 있는 스테이지의 이름도 `{name}`입니다.",
      first: "`{name}` 이름을 처음 쓴 곳입니다.",
    },
  },
});
