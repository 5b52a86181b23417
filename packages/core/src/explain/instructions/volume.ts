import type { InstructionLesson } from "./instruction-lesson.ts";

export const volumeLesson: InstructionLesson = {
  id: "volume",
  title: "VOLUME",
  keyword: "VOLUME",
  example: "VOLUME /var/lib/postgresql/data",
  see: ["volume", "container"],
  text: {
    en: {
      when: "Mark a folder whose data must outlive a container, such as that of a database.",
      makes: "It is a setting: no layer, no bytes.",
      cache: "Changing it builds no layer again.",
      mistake:
        "Every container gets a volume without a name, which stays behind when the container is removed. Often `docker run -v` is the better place.",
    },
    ko: {
      when: "데이터베이스처럼 컨테이너가 없어져도 남아야 할 데이터가 있는 폴더를 정합니다.",
      makes: "설정일 뿐이며 레이어도 크기도 늘지 않습니다.",
      cache: "바꿔도 다시 빌드하는 레이어가 없습니다.",
      mistake: "컨테이너마다 이름 없는 볼륨이 생기고, 컨테이너를 지워도 남습니다. 대개 `docker run -v`로 정하는 편이 낫습니다.",
    },
  },
};
