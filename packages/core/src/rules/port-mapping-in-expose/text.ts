import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "EXPOSE with a host port or an address",
    why: "`EXPOSE` only notes which port the program listens on; the part for the host is dropped, so nothing is published. BuildKit has announced that this will become an error.",
    how: "Write `EXPOSE {inside}` and publish the port when starting the container: `docker run -p {port}`.",
    messages: { mapping: "`{port}` maps a port of the host, which `EXPOSE` cannot do." },
    fixes: { default: "Keep `{inside}` only" },
  },
  ko: {
    title: "호스트 포트나 주소를 적은 EXPOSE",
    why: "`EXPOSE`는 프로그램이 쓰는 포트를 기록할 뿐이고 호스트 부분은 버려지므로, 포트가 실제로 열리지 않습니다. 앞으로는 오류로 처리한다고 예고되어 있습니다.",
    how: "`EXPOSE {inside}` 형식으로 쓰고, 포트는 컨테이너를 시작할 때 여세요. 예: `docker run -p {port}`.",
    messages: { mapping: "`{port}` 값은 호스트 포트를 연결하려는 것이지만 `EXPOSE`로는 연결할 수 없습니다." },
    fixes: { default: "`{inside}` 부분만 남기기" },
  },
});
