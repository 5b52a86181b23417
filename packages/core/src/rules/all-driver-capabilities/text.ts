import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "All capabilities of the GPU driver",
    why: "`all` mounts the libraries for graphics, display and video into every container, which machine learning does not use and which more host packages must provide.",
    how: "Name what the program needs: `compute,utility` is enough for CUDA; add `video` or `graphics` where they are used.",
    messages: { all: "`all` asks for every capability of the GPU driver." },
    fixes: { default: "Ask for `compute,utility`" },
  },
  ko: {
    title: "GPU 드라이버의 모든 기능",
    why: "`all`은 그래픽, 화면, 비디오 라이브러리까지 모든 컨테이너에 마운트합니다. 머신 러닝에서는 쓰지 않고, 호스트에 그만큼 더 설치되어 있어야 합니다.",
    how: "프로그램에 필요한 것만 적으세요. CUDA에는 `compute,utility`면 충분하고, 필요하면 `video`나 `graphics`를 더하세요.",
    messages: { all: "`all` 값은 GPU 드라이버의 모든 기능을 요청합니다." },
    fixes: { default: "`compute,utility`로 바꾸기" },
  },
});
