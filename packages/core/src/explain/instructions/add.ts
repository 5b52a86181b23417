import type { InstructionLesson } from "./instruction-lesson.ts";

export const addLesson: InstructionLesson = {
  id: "add",
  title: "ADD",
  keyword: "ADD",
  example:
    "ADD --checksum=sha256:24454f830cdb571e2c4ad15481119c43b3cafd48dd869a9b2945d1036d1dc68d https://example.com/tool.tar.gz /tmp/",
  see: ["build-context", "layer", "digest"],
  text: {
    en: {
      when: "Use it to download a file with a checksum, to check out a Git repository, or to unpack a local archive.",
      makes: "It makes one layer with what it adds.",
      cache: "Local files count by their content. An address is asked in every build, and a changed file is fetched again.",
      mistake:
        "For plain files people write `ADD` where `COPY` is meant. A local archive is then unpacked without being asked for.",
    },
    ko: {
      when: "체크섬을 확인하며 파일을 내려받거나, Git 저장소를 가져오거나, 로컬 아카이브를 풀 때 씁니다.",
      makes: "추가한 것을 담은 레이어 하나를 만듭니다.",
      cache: "로컬 파일은 내용으로 비교합니다. 주소는 빌드할 때마다 확인하고, 파일이 바뀌었으면 다시 내려받습니다.",
      mistake: "평범한 파일에 `COPY` 대신 `ADD`를 쓰는 일이 많습니다. 그러면 원하지 않아도 로컬 아카이브가 풀립니다.",
    },
  },
};
