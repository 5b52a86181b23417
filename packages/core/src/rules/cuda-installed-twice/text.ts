import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "CUDA packages that the base image has already",
    why: "The base image brings this part of CUDA. Installing it again adds gigabytes, and a package without a version replaces the CUDA of the image by a newer one.",
    how: "Remove the package, or begin with the `base` flavor and install only what is needed.",
    messages: { twice: "`{package}` is a part of `{image}` already." },
  },
  ko: {
    title: "베이스 이미지에 이미 있는 CUDA 패키지",
    why: "베이스 이미지에 이 CUDA 구성 요소가 이미 들어 있습니다. 다시 설치하면 수 GB가 늘고, 버전을 적지 않은 패키지는 이미지의 CUDA를 새 버전으로 바꿉니다.",
    how: "패키지를 빼거나, `base` 태그에서 시작해 필요한 것만 설치하세요.",
    messages: { twice: "`{package}` 패키지는 `{image}` 이미지에 이미 들어 있습니다." },
  },
});
