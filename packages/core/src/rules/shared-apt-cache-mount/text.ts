import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "apt's cache mount shared between builds",
    why: "apt takes a lock on its directories. Two builds at the same time, or two platforms of one build, see the same cache mount: the second fails with `Could not get lock`, now and then and only on busy machines.",
    how: "Add `sharing=locked` to the mount, so that the second build waits: `--mount=type=cache,target=/var/cache/apt,sharing=locked`.",
    messages: {
      unlocked: "The cache mount on `{directory}` has no `sharing=locked`: a second build at the same time fails on apt's lock.",
      shared: "The cache mount on `{directory}` is shared: a second build at the same time fails on apt's lock.",
    },
    fixes: { default: "Add `sharing=locked`" },
  },
  ko: {
    title: "여러 빌드가 함께 쓰는 apt 캐시 마운트",
    why: "apt는 자기 디렉터리에 잠금을 겁니다. 동시에 도는 두 빌드나 한 빌드의 두 플랫폼이 같은 캐시 마운트를 쓰면 나중 것이 `Could not get lock` 오류로 실패합니다. 바쁜 서버에서만 가끔 일어나서 원인을 찾기 어렵습니다.",
    how: "나중 빌드가 기다리도록 마운트에 `sharing=locked`를 붙이세요: `--mount=type=cache,target=/var/cache/apt,sharing=locked`.",
    messages: {
      unlocked: "`{directory}` 캐시 마운트에 `sharing=locked` 옵션이 없어서, 동시에 도는 다른 빌드가 apt 잠금 때문에 실패합니다.",
      shared: "`{directory}` 캐시 마운트를 함께 쓰게 되어 있어서, 동시에 도는 다른 빌드가 apt 잠금 때문에 실패합니다.",
    },
    fixes: { default: "`sharing=locked` 붙이기" },
  },
});
