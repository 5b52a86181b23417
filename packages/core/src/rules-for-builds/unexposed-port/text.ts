import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Port that the image does not expose",
    why: "The Dockerfile says that the image listens elsewhere. Traffic that is sent to a port on which nothing listens is refused.",
    how: "Send to the port that the program listens on, or correct the `EXPOSE` of the Dockerfile.",
    messages: {
      published: "The image exposes {exposed} (`{dockerfile}`), not {port}.",
      "container-port": "The image exposes {exposed} (`{dockerfile}`), not {port}.",
      service: "This Service sends to port {port}, but the image exposes {exposed} (`{dockerfile}`).",
    },
  },
  ko: {
    title: "이미지가 노출하지 않는 포트",
    why: "Dockerfile에는 이미지가 다른 포트에서 요청을 받는다고 적혀 있습니다. 아무도 받지 않는 포트로 보낸 요청은 거부됩니다.",
    how: "프로그램이 실제로 쓰는 포트로 보내거나, Dockerfile의 `EXPOSE`를 고치세요.",
    messages: {
      published: "이미지가 노출하는 포트는 {exposed}입니다(`{dockerfile}`). 여기에는 {port} 포트가 적혀 있습니다.",
      "container-port": "이미지가 노출하는 포트는 {exposed}입니다(`{dockerfile}`). 여기에는 {port} 포트가 적혀 있습니다.",
      service: "이 Service는 {port} 포트로 보내지만 이미지가 노출하는 포트는 {exposed}입니다(`{dockerfile}`).",
    },
  },
});
