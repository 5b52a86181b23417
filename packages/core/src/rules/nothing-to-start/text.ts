import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Image that starts nothing of its own",
    why: "Without `CMD` or `ENTRYPOINT` the container starts the shell of the base image and ends at once: whoever runs the image has to know what to start.",
    how: 'End with `ENTRYPOINT ["/app"]` or `CMD ["/app"]`.',
    messages: { nothing: "The image has a program but no `CMD` or `ENTRYPOINT`, so that it starts the shell of `{image}`." },
  },
  ko: {
    title: "시작할 프로그램을 정하지 않은 이미지",
    why: "`CMD`나 `ENTRYPOINT`가 없으면 컨테이너는 베이스 이미지의 셸을 시작하고 바로 끝납니다. 이미지를 쓰는 사람이 무엇을 실행할지 알고 있어야 합니다.",
    how: '끝에 `ENTRYPOINT ["/app"]`이나 `CMD ["/app"]`을 쓰세요.',
    messages: { nothing: "프로그램은 있지만 `CMD`도 `ENTRYPOINT`도 없어서 `{image}` 이미지의 셸이 시작됩니다." },
  },
});
