import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "GPU chosen by the image",
    why: "The number of a GPU is right on one machine only. On another it names a different GPU or none, and `docker run --gpus` is overruled by the image.",
    how: "Leave the variable out and choose when the container starts: `docker run --gpus '\"device=0\"'` or `-e {name}=0`.",
    messages: {
      devices: "`{name}={value}` chooses GPUs by their number on one machine.",
      redundant: "The base image sets `{name}=all` already.",
    },
    fixes: { default: "Remove the line" },
  },
  ko: {
    title: "이미지가 정하는 GPU",
    why: "GPU 번호는 컴퓨터마다 다릅니다. 다른 컴퓨터에서는 엉뚱한 GPU를 쓰거나 GPU를 찾지 못하고, `docker run --gpus`로 고른 것과 어긋납니다.",
    how: "이 변수를 빼고 컨테이너를 시작할 때 고르세요. 예: `docker run --gpus '\"device=0\"'` 또는 `-e {name}=0`.",
    messages: {
      devices: "`{name}={value}` 설정이 한 컴퓨터의 GPU 번호로 GPU를 고릅니다.",
      redundant: "베이스 이미지가 이미 `{name}=all`로 정합니다.",
    },
    fixes: { default: "이 줄 지우기" },
  },
});
