import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "jemalloc installed and not used",
    why: "The library does nothing until it is loaded in front of the one of the system: the program keeps its memory use, and the package is only ballast.",
    how: "Add `ENV LD_PRELOAD=libjemalloc.so.2`, or remove the package.",
    messages: { unused: "`{package}` is installed, but no `LD_PRELOAD` loads it." },
    fixes: { default: "Load it with `LD_PRELOAD`" },
  },
  ko: {
    title: "설치만 하고 쓰지 않는 jemalloc",
    why: "이 라이브러리는 시스템 라이브러리보다 먼저 불러와야 효과가 있습니다. 지금은 프로그램의 메모리 사용량이 그대로이고 패키지만 자리를 차지합니다.",
    how: "`ENV LD_PRELOAD=libjemalloc.so.2`를 추가하거나 패키지를 빼세요.",
    messages: { unused: "`{package}` 패키지를 설치하지만 `LD_PRELOAD`로 불러오지 않습니다." },
    fixes: { default: "`LD_PRELOAD`로 불러오기" },
  },
});
