import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Packages for another CUDA version than the image has",
    why: "The packages bring their own CUDA libraries, so that the image holds two versions (2 GB and more), and extensions that are compiled against both fail to build or to load.",
    how: "Take the packages for the CUDA of the base image, such as `--index-url https://example.com/whl/cu128`, or another base image.",
    messages: { other: "These packages are built for CUDA {wanted}, and the base image has CUDA {has}." },
    fixes: { default: "Take the packages for the CUDA of the image" },
  },
  ko: {
    title: "이미지와 CUDA 버전이 다른 패키지",
    why: "패키지가 자체 CUDA 라이브러리를 가져와서 이미지에 두 버전이 함께 들어갑니다(2 GB 이상). 두 버전을 함께 쓰는 확장 모듈은 빌드하거나 불러올 때 실패합니다.",
    how: "`--index-url https://example.com/whl/cu128`처럼 베이스 이미지의 CUDA 버전에 맞는 패키지를 쓰거나, 베이스 이미지를 바꾸세요.",
    messages: { other: "이 패키지는 CUDA {wanted} 버전용이지만 베이스 이미지의 CUDA 버전은 {has}입니다." },
    fixes: { default: "이미지의 CUDA 버전에 맞는 패키지 쓰기" },
  },
});
