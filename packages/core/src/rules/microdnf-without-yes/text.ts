import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "microdnf without -y",
    why: "The microdnf of UBI 8 and 9 asks nothing, with or without `-y`. Where `microdnf` is another name for dnf 5, as in newer Fedora releases, it asks, nobody can answer during a build, and the build fails.",
    how: "Add `-y`: it does no harm where it is not needed.",
    messages: { silent: "`{command}` works without `-y` here, but not where `microdnf` is dnf 5." },
    fixes: { default: "Add `-y`" },
  },
  ko: {
    title: "-y 없는 microdnf",
    why: "UBI 8, 9의 microdnf는 `-y`가 없어도 묻지 않고 설치합니다. 하지만 최신 Fedora처럼 `microdnf`가 dnf 5의 다른 이름인 곳에서는 계속할지 묻는데, 빌드 중에는 답할 사람이 없어서 빌드가 실패합니다.",
    how: "`-y`를 붙이세요. 필요 없는 곳에 붙여도 해가 없습니다.",
    messages: { silent: "`{command}` 명령은 지금은 `-y` 없이도 되지만, `microdnf`가 dnf 5인 곳에서는 실패합니다." },
    fixes: { default: "`-y` 붙이기" },
  },
});
