import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Mode of a copied file changed in a layer of its own",
    why: "A change of the mode stores the whole file once more: the image has it twice, and the build has a step more that starts a container.",
    how: "Copy it with the mode: `COPY --chmod={mode} …` (in octal, such as `--chmod=755`).",
    messages: { again: "This `chmod` stores `{file}` once more, in a layer of its own." },
    fixes: { default: "Copy with `--chmod`" },
  },
  ko: {
    title: "복사한 파일의 권한을 별도 레이어에서 변경",
    why: "권한만 바꿔도 파일 전체가 한 번 더 저장됩니다. 이미지에 같은 파일이 두 번 들어가고, 컨테이너를 띄우는 빌드 단계도 하나 늘어납니다.",
    how: "복사할 때 권한을 정하세요. 예: `COPY --chmod={mode} …`(8진수로 `--chmod=755`처럼).",
    messages: { again: "이 `chmod` 명령이 `{file}` 파일을 별도 레이어에 한 번 더 저장합니다." },
    fixes: { default: "`--chmod`로 복사하기" },
  },
});
