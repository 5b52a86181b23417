import { defineText } from "../../rules/rule.ts";

export const text = defineText({
  en: {
    title: "Pod that demands a user other than root, with an image that cannot show one",
    why: "The kubelet looks at the image's user before it starts a container with `runAsNonRoot: true`. Root is refused, and so is a name, because the kubelet cannot tell which number it stands for: the pod stays in `CreateContainerConfigError`.",
    how: "End the Dockerfile with a numeric user such as `USER 10001`, or set `runAsUser` to a number other than 0.",
    messages: {
      root: "The image runs as root (`{dockerfile}`), which `runAsNonRoot` refuses.",
      base: "The image has no `USER` and so runs as root, which `runAsNonRoot` refuses.",
      named: "The image has `USER {user}` (`{dockerfile}`): Kubernetes needs a number to see that it is not root.",
      zero: "`runAsUser: 0` is root, which `runAsNonRoot` refuses.",
    },
  },
  ko: {
    title: "root 실행을 금지했지만 이미지로는 확인할 수 없는 파드",
    why: "kubelet은 `runAsNonRoot: true`인 컨테이너를 시작하기 전에 이미지의 사용자를 확인합니다. root는 거부하고, 이름으로 적힌 사용자도 번호를 알 수 없어 거부합니다. 파드는 `CreateContainerConfigError` 상태에 머뭅니다.",
    how: "Dockerfile을 `USER 10001`처럼 숫자로 된 사용자로 끝내거나, `runAsUser`에 0이 아닌 숫자를 적으세요.",
    messages: {
      root: "이미지가 root로 실행되므로(`{dockerfile}`) `runAsNonRoot`가 거부합니다.",
      base: "이미지에 `USER`가 없어 root로 실행되므로 `runAsNonRoot`가 거부합니다.",
      named: "이미지의 사용자가 `USER {user}`입니다(`{dockerfile}`). 숫자여야 Kubernetes가 root가 아님을 확인할 수 있습니다.",
      zero: "`runAsUser: 0`은 root이므로 `runAsNonRoot`가 거부합니다.",
    },
  },
});
