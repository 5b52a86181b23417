import { catalogOf } from "./catalog.ts";

/** What a `USER` can be. */
export const userKinds = catalogOf([
  ["root", "Root: may do everything inside the container.", "root 사용자입니다. 컨테이너 안에서 모든 권한을 가집니다."],
  [
    "number",
    "A user by number: it needs no line in `/etc/passwd` of the image.",
    "번호로 지정한 사용자입니다. 이미지의 `/etc/passwd` 파일에 없어도 됩니다.",
  ],
  [
    "name",
    "A user by name: it must be in `/etc/passwd` of the image.",
    "이름으로 지정한 사용자입니다. 이미지의 `/etc/passwd` 파일에 있어야 합니다.",
  ],
]);
