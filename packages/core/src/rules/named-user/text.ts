import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "USER by name",
    why: "Kubernetes cannot check `runAsNonRoot` for a name: the pod does not start unless the number is set there too.",
    how: "Write the number of the user, such as `USER 10001`, or `USER 10001:10001`.",
    messages: { named: "`{user}` is a name; Kubernetes needs a number." },
    fixes: { default: "Write the number" },
  },
  ko: {
    title: "이름으로 쓴 USER",
    why: "Kubernetes는 이름만으로 `runAsNonRoot`를 확인할 수 없어서, 번호를 따로 지정하지 않으면 파드가 시작되지 않습니다.",
    how: "`USER 10001`이나 `USER 10001:10001`처럼 사용자 번호를 쓰세요.",
    messages: { named: "`{user}` 값은 이름입니다. Kubernetes에는 번호가 필요합니다." },
    fixes: { default: "번호로 쓰기" },
  },
});
