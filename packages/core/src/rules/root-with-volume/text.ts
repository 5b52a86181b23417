import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Root writes into a volume",
    why: "What root writes into a volume outlives the container and belongs to root on the host too: a later version that runs as another user cannot read its own data, and a program that is broken into can leave set-user-id files there.",
    how: "Create a user, give it the path of the volume (`RUN chown 10001 /data` before `VOLUME`), and end with `USER 10001`.",
    messages: { root: "The program writes into the volume `{path}` as root." },
  },
  ko: {
    title: "볼륨에 쓰는 root",
    why: "root가 볼륨에 쓴 파일은 컨테이너가 없어져도 남고 호스트에서도 root 소유입니다. 나중에 다른 사용자로 실행하는 버전은 자기 데이터를 읽지 못하고, 프로그램이 뚫리면 set-user-id 파일이 남을 수 있습니다.",
    how: "사용자를 만들고 볼륨 경로의 소유자를 바꾼 뒤(`VOLUME` 앞에서 `RUN chown 10001 /data`) `USER 10001`로 끝내세요.",
    messages: { root: "프로그램이 `{path}` 볼륨에 root로 씁니다." },
  },
});
