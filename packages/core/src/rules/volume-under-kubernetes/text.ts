import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "VOLUME, which is no volume under Kubernetes",
    why: "Kubernetes makes no volume from `VOLUME`: depending on the container runtime the path is an unnamed directory on the node's disk or nothing at all. It goes with the container, and no limit or backup of the cluster covers it.",
    how: "Mount a `persistentVolumeClaim`, or an `emptyDir` for data that may go, at `{path}` in the pod's settings.",
    messages: { ignored: "Under Kubernetes nothing is kept in `{path}` unless the pod mounts a volume there." },
  },
  ko: {
    title: "Kubernetes에서 볼륨이 되지 않는 VOLUME",
    why: "Kubernetes는 `VOLUME`으로 볼륨을 만들지 않습니다. 컨테이너 런타임에 따라 노드 디스크의 이름 없는 디렉터리가 되거나 아무것도 만들어지지 않습니다. 컨테이너와 함께 사라지고, 클러스터의 용량 제한이나 백업도 적용되지 않습니다.",
    how: "파드 설정에서 `{path}` 경로에 `persistentVolumeClaim`을 마운트하세요. 사라져도 되는 데이터라면 `emptyDir`을 쓰세요.",
    messages: { ignored: "Kubernetes에서는 파드가 볼륨을 마운트하지 않으면 `{path}` 경로의 데이터가 남지 않습니다." },
  },
});
