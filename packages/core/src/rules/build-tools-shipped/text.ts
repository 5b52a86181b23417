import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Compilers and headers in the shipped image",
    why: "A compiler with its headers takes 100 to 400 MB that the running program does not need, and gives whoever breaks in the means to build tools on the spot.",
    how: "Build in an earlier stage and copy only the result (`COPY --from=build …`); or install, build and remove in one `RUN`: `apt-get purge -y --auto-remove …`, `apk add --virtual .build …` with `apk del .build`.",
    messages: {
      one: "`{package}` is only needed for building, and stays in the image.",
      several: "`{package}` and {more} more packages are only needed for building, and stay in the image.",
    },
  },
  ko: {
    title: "배포 이미지에 남는 컴파일러와 헤더",
    why: "컴파일러와 헤더는 실행할 때 필요 없는데도 100~400 MB를 차지합니다. 침입한 사람이 그 자리에서 공격 도구를 빌드하는 데 쓸 수도 있습니다.",
    how: "앞 스테이지에서 빌드하고 결과만 복사하세요(`COPY --from=build …`). 또는 한 `RUN`에서 설치하고 빌드한 뒤 지우세요: `apt-get purge -y --auto-remove …`, `apk add --virtual .build …`와 `apk del .build`.",
    messages: {
      one: "`{package}` 패키지는 빌드할 때만 필요한데 이미지에 남습니다.",
      several: "`{package}` 외 {more}개 패키지는 빌드할 때만 필요한데 이미지에 남습니다.",
    },
  },
});
