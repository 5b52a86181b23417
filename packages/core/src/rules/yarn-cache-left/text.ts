import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Yarn cache left in the layer",
    why: "Yarn keeps every package that it downloads in a cache of its own, beside the copy in `node_modules`. In an image nothing uses it: the layer holds all packages twice.",
    how: "End the same `RUN` with `yarn cache clean`, or keep the cache out of the layer with `--mount=type=cache,target=/usr/local/share/.cache/yarn`. Do not clean it when the program runs with Plug'n'Play, which reads packages from the cache.",
    messages: { left: "The packages that `{command}` downloads stay in Yarn's cache in this layer." },
    fixes: { default: "Clean the cache at the end of the `RUN`" },
  },
  ko: {
    title: "레이어에 남는 Yarn 캐시",
    why: "Yarn은 내려받은 패키지를 `node_modules`와 별도로 자체 캐시에도 보관합니다. 이미지에서는 이 캐시를 쓰지 않으므로 같은 패키지가 레이어에 두 번 저장됩니다.",
    how: "같은 `RUN` 끝에서 `yarn cache clean`을 실행하거나, `--mount=type=cache,target=/usr/local/share/.cache/yarn` 캐시 마운트를 써서 레이어에 저장되지 않게 하세요. 프로그램이 Plug'n'Play로 실행된다면 캐시에서 패키지를 읽으므로 지우지 마세요.",
    messages: { left: "`{command}` 명령이 내려받은 패키지가 Yarn 캐시로 이 레이어에 남습니다." },
    fixes: { default: "`RUN` 끝에서 캐시 지우기" },
  },
});
