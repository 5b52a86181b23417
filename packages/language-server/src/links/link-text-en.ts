import type { LinkText } from "./link-text.ts";

export const englishLinkText: LinkText = {
  image: (name, registry) => `${name} at ${registry}`,
  page: (url) => `Open ${url}`,
  file: (path) => `Open ${path} from the build context`,
  folder: (path) => (path === "" ? "The folder of the build context" : `The folder ${path} in the build context`),
};
