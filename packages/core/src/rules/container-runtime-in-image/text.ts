import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Container runtime installed inside an image",
    why: "These packages belong on the host: there they hand the driver and the GPU to containers. Inside an image nothing uses them, and they can get into the way of the files that the host mounts.",
    how: "Remove the package here and install it on the machine that runs the containers.",
    messages: { runtime: "`{package}` is a part of the host, not of an image." },
  },
  ko: {
    title: "이미지 안에 설치하는 컨테이너 런타임",
    why: "이 패키지는 호스트에 설치해서 컨테이너에 드라이버와 GPU를 넘겨주는 데 씁니다. 이미지 안에서는 쓰는 것이 없고, 호스트가 마운트하는 파일과 충돌할 수 있습니다.",
    how: "여기에서는 패키지를 빼고, 컨테이너를 실행하는 호스트에 설치하세요.",
    messages: { runtime: "`{package}` 패키지는 이미지가 아니라 호스트에 설치해야 합니다." },
  },
});
