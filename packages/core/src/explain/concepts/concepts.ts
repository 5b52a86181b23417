import type { Concept, ConceptChapter } from "../concept.ts";
import { alpine } from "./alpine.ts";
import { baseImage } from "./base-image.ts";
import { bindMount } from "./bind-mount.ts";
import { buildArgAndEnv } from "./build-arg-and-env.ts";
import { buildCache } from "./build-cache.ts";
import { buildContext } from "./build-context.ts";
import { buildkit } from "./buildkit.ts";
import { cacheMount } from "./cache-mount.ts";
import { centos } from "./centos.ts";
import { cgroup } from "./cgroup.ts";
import { configurationManagement } from "./configuration-management.ts";
import { container } from "./container.ts";
import { copyOnWrite } from "./copy-on-write.ts";
import { digest } from "./digest.ts";
import { distroless } from "./distroless.ts";
import { docker } from "./docker.ts";
import { dockerHub } from "./docker-hub.ts";
import { dockerfile } from "./dockerfile.ts";
import { ecr } from "./ecr.ts";
import { entrypointAndCmd } from "./entrypoint-and-cmd.ts";
import { execForm } from "./exec-form.ts";
import { gcr } from "./gcr.ts";
import { healthCheck } from "./health-check.ts";
import { hypervisor } from "./hypervisor.ts";
import { ignoreFile } from "./ignore-file.ts";
import { image } from "./image.ts";
import { kernel } from "./kernel.ts";
import { kubernetes } from "./kubernetes.ts";
import { layer } from "./layer.ts";
import { managerNode } from "./manager-node.ts";
import { mesos } from "./mesos.ts";
import { multiStage } from "./multi-stage.ts";
import { namespace } from "./namespace.ts";
import { orchestration } from "./orchestration.ts";
import { overlayfs } from "./overlayfs.ts";
import { platform } from "./platform.ts";
import { privateRegistry } from "./private-registry.ts";
import { pushPull } from "./push-pull.ts";
import { raft } from "./raft.ts";
import { registry } from "./registry.ts";
import { rollingUpdate } from "./rolling-update.ts";
import { secretMount } from "./secret-mount.ts";
import { service } from "./service.ts";
import { swarm } from "./swarm.ts";
import { tag } from "./tag.ts";
import { user } from "./user.ts";
import { vagrant } from "./vagrant.ts";
import { virtualMachine } from "./virtual-machine.ts";
import { volume } from "./volume.ts";
import { whiteout } from "./whiteout.ts";
import { windowsContainer } from "./windows-container.ts";
import { workerNode } from "./worker-node.ts";

/** All concepts, in the order in which a course would tell them. */
export const conceptChapters: readonly ConceptChapter[] = [
  {
    id: "machines",
    title: { en: "What a container is", ko: "컨테이너란 무엇인가" },
    concepts: [docker, container, virtualMachine, hypervisor, kernel, namespace, cgroup, windowsContainer],
  },
  {
    id: "images",
    title: { en: "What an image is made of", ko: "이미지의 구성" },
    concepts: [image, layer, overlayfs, copyOnWrite, whiteout, tag, digest, platform],
  },
  {
    id: "builds",
    title: { en: "From Dockerfile to image", ko: "Dockerfile에서 이미지까지" },
    concepts: [dockerfile, buildContext, ignoreFile, buildCache, buildkit, multiStage, buildArgAndEnv, cacheMount, secretMount],
  },
  {
    id: "bases",
    title: { en: "What to build on", ko: "어떤 이미지에서 시작할까" },
    concepts: [baseImage, alpine, distroless, centos],
  },
  {
    id: "registries",
    title: { en: "Where images are kept", ko: "이미지를 보관하는 곳" },
    concepts: [registry, pushPull, dockerHub, ecr, gcr, privateRegistry],
  },
  {
    id: "running",
    title: { en: "How a container runs", ko: "컨테이너의 실행" },
    concepts: [entrypointAndCmd, execForm, user, volume, bindMount, healthCheck],
  },
  {
    id: "clusters",
    title: { en: "Many hosts", ko: "여러 호스트" },
    concepts: [orchestration, swarm, managerNode, workerNode, raft, service, rollingUpdate, kubernetes, mesos],
  },
  {
    id: "around",
    title: { en: "What containers do not replace", ko: "컨테이너가 대신하지 않는 것" },
    concepts: [configurationManagement, vagrant],
  },
];

/** The same without chapters. */
export const concepts: readonly Concept[] = conceptChapters.flatMap((chapter) => chapter.concepts);
