import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Archive downloaded and unpacked by a RUN",
    why: "The image needs curl and tar for it, and the build cache sees only the text of the command, not whether the file has changed.",
    how: "Write `ADD --unpack=true URL /directory/` (Dockerfile 1.17 and later), best with `--checksum=sha256:…`.",
    messages: { unpacked: "This `RUN` downloads and unpacks `{url}`, which `ADD --unpack` does without any tool in the image." },
    fixes: { default: "Use `ADD --unpack`" },
  },
  ko: {
    title: "RUN에서 내려받아 푸는 아카이브",
    why: "이미지에 curl과 tar가 필요하고, 빌드 캐시는 파일이 바뀌었는지가 아니라 명령의 글자만 봅니다.",
    how: "`ADD --unpack=true URL /디렉터리/`를 쓰세요(Dockerfile 1.17 이상). `--checksum=sha256:…`까지 붙이면 더 좋습니다.",
    messages: {
      unpacked: "이 `RUN` 명령어가 `{url}` 아카이브를 내려받아 풉니다. `ADD --unpack`을 쓰면 이미지에 도구가 없어도 됩니다.",
    },
    fixes: { default: "`ADD --unpack` 쓰기" },
  },
});
