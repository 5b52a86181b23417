import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "Password set while building",
    why: "Every container of this image has the same password, and it stands in the Dockerfile and in `docker history` for everybody who can read either. Together with `su`, `sudo` or an SSH server it is a way to root.",
    how: "An image needs no passwords: choose the user with `USER`, lock root (`passwd -l root`), and enter a container with `docker exec`. Where a server asks for one, set it when the container starts, from a secret.",
    messages: {
      set: "This gives an account a password that everybody who has the image knows.",
      empty: "This lets everybody log in to the account without a password.",
    },
    fixes: { default: "Lock the account" },
  },
  ko: {
    title: "빌드할 때 정하는 비밀번호",
    why: "이 이미지의 모든 컨테이너가 같은 비밀번호를 갖고, Dockerfile이나 `docker history`를 볼 수 있는 사람은 모두 알게 됩니다. `su`, `sudo`, SSH 서버가 있으면 root가 되는 길이 됩니다.",
    how: "이미지에는 비밀번호가 필요 없습니다. `USER`로 사용자를 정하고, root는 잠그고(`passwd -l root`), 컨테이너에는 `docker exec`로 들어가세요. 서버에 꼭 필요하다면 컨테이너를 시작할 때 시크릿으로 정하세요.",
    messages: {
      set: "이미지를 가진 사람이 모두 아는 비밀번호를 계정에 정합니다.",
      empty: "누구나 비밀번호 없이 이 계정으로 로그인할 수 있게 됩니다.",
    },
    fixes: { default: "계정 잠그기" },
  },
});
