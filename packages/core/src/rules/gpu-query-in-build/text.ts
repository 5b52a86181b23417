import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "GPU asked for while the image is built",
    why: "`docker build` gives a `RUN` no GPU and no driver: the command fails, or it finds no GPU and the image is set up for the CPU. On a machine where it works it ties the image to that GPU.",
    how: "Ask when the container starts (in the entrypoint), or name the GPU architectures in an `ARG`, such as `TORCH_CUDA_ARCH_LIST`.",
    messages: { query: "`{command}` asks for a GPU, which no `RUN` of a build has." },
  },
  ko: {
    title: "이미지를 빌드하면서 GPU 조회",
    why: "`docker build`는 `RUN`에 GPU도 드라이버도 주지 않습니다. 명령이 실패하거나, GPU를 찾지 못해 이미지가 CPU용으로 설정됩니다. 우연히 되는 컴퓨터에서는 이미지가 그 GPU에 묶입니다.",
    how: "컨테이너가 시작될 때(엔트리포인트에서) 조회하거나, `TORCH_CUDA_ARCH_LIST`처럼 GPU 아키텍처를 `ARG`로 정하세요.",
    messages: { query: "`{command}` 명령이 GPU를 조회하지만, 빌드의 `RUN`에는 GPU가 없습니다." },
  },
});
