import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Labels that break the label schema",
    why: "Your config says which labels an image must have and what their values look like; registries, scanners and scripts that read them rely on it.",
    how: "Set `LABEL {label}=…` to a value of the type that the schema asks for, or change the option `schema` of this rule.",
    messages: {
      missing: "The label `{label}` is missing.",
      empty: "The label `{label}` is empty.",
      unknown: "The label `{label}` is not in the schema.",
      type: "The label `{label}` must be of type `{type}`, and `{value}` is not.",
    },
  },
  ko: {
    title: "레이블 스키마에 맞지 않는 레이블",
    why: "설정에 이미지가 갖춰야 할 레이블과 값의 형식이 정해져 있습니다. 레지스트리, 스캐너, 스크립트가 이 레이블을 읽습니다.",
    how: "`LABEL {label}=…`에 스키마가 요구하는 타입의 값을 쓰거나, 이 규칙의 `schema` 옵션을 바꾸세요.",
    messages: {
      missing: "`{label}` 레이블이 없습니다.",
      empty: "`{label}` 레이블의 값이 비어 있습니다.",
      unknown: "`{label}` 레이블은 스키마에 없습니다.",
      type: "`{label}` 레이블의 값은 `{type}` 타입이어야 하는데 `{value}` 값은 맞지 않습니다.",
    },
  },
});
