import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "ADD where COPY is enough",
    why: "`ADD` also downloads, unpacks archives and reads Git repositories, depending on how the source looks. For plain files that is a trap: a file that becomes an archive one day is unpacked without a word.",
    how: "Write `COPY`. Keep `ADD` for URLs, Git repositories and archives that are to be unpacked.",
    messages: { plain: "`ADD` only copies `{source}` here; `COPY` does that without surprises." },
    fixes: { default: "Write `COPY`" },
  },
  ko: {
    title: "COPY로 충분한 ADD",
    why: "`ADD`는 원본의 모양에 따라 내려받기, 압축 풀기, Git 저장소 가져오기까지 합니다. 일반 파일이 나중에 아카이브로 바뀌면 아무 알림 없이 압축이 풀립니다.",
    how: "`COPY`를 쓰세요. `ADD`는 URL, Git 저장소, 풀어야 할 아카이브에만 쓰세요.",
    messages: { plain: "여기서 `ADD`는 `{source}` 복사만 합니다. `COPY`를 쓰면 예상 밖의 동작이 없습니다." },
    fixes: { default: "`COPY`로 바꾸기" },
  },
});
