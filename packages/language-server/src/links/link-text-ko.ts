import type { LinkText } from "./link-text.ts";

export const koreanLinkText: LinkText = {
  image: (name, registry) => `${registry}의 ${name}`,
  page: (url) => `${url} 열기`,
  file: (path) => `빌드 컨텍스트의 ${path} 열기`,
  folder: (path) => (path === "" ? "빌드 컨텍스트 디렉터리" : `빌드 컨텍스트의 ${path} 디렉터리`),
};
