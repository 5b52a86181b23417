import type { Concept } from "../concept.ts";

export const mesos: Concept = {
  id: "mesos",
  text: {
    en: {
      title: "Mesos and other forerunners",
      names: ["apache mesos", "marathon", "fleet", "coreos fleet", "workload manager", "nomad"],
      gist: "Mesos was an early program that ran many kinds of work on a large cluster.",
      body: [
        "Mesos offered the processors and memory of a cluster to frameworks. Marathon was the one for containers. " +
          "Twitter and others ran thousands of hosts with it. Fleet did a smaller job: it started systemd units on " +
          "CoreOS hosts.",
        "Both belong to history. Mesos lies in the Attic of the Apache foundation, where projects without active " +
          "development go, and Fleet ended in 2018. Kubernetes took over most of the work; Nomad is another one that " +
          "is in use.",
      ],
      picture: [
        "2009    Mesos    shares a cluster among frameworks",
        "2013    Docker   one image, many hosts",
        "2014    Kubernetes, Fleet",
        "2016    Swarm mode",
        "today   Kubernetes, Swarm, Nomad, cloud services",
      ].join("\n"),
      tryIt: {
        text: "What your image owes an orchestrator has stayed the same: see it here.",
        command: "explain --runtime kubernetes",
      },
    },
    ko: {
      title: "Mesos와 앞선 도구",
      names: ["메소스", "아파치 메소스", "Marathon", "Fleet", "Nomad"],
      gist: "Mesos는 큰 클러스터에서 여러 종류의 작업을 실행하던 초기 프로그램입니다.",
      body: [
        "Mesos는 클러스터의 CPU와 메모리를 프레임워크에 나눠 주었습니다. 컨테이너는 Marathon이라는 프레임워크가 " +
          "맡았고, Twitter 같은 회사가 호스트 수천 대를 이렇게 운영했습니다. Fleet은 더 작은 도구로, CoreOS 호스트에서 " +
          "systemd 유닛을 시작했습니다.",
        "지금은 둘 다 과거의 도구입니다. Mesos는 개발이 멈춘 프로젝트를 보관하는 Apache Attic에 있고, Fleet은 " +
          "2018년에 끝났습니다. 하던 일은 대부분 Kubernetes가 이어받았습니다. Nomad도 쓰이고 있습니다.",
      ],
      picture: [
        "2009   Mesos    클러스터를 프레임워크가 나눠 씀",
        "2013   Docker   이미지 하나, 여러 호스트",
        "2014   Kubernetes, Fleet",
        "2016   Swarm 모드",
        "지금   Kubernetes, Swarm, Nomad, 클라우드 서비스",
      ].join("\n"),
      tryIt: {
        text: "오케스트레이터가 이미지에 요구하는 것은 그대로입니다. 확인해 보세요.",
        command: "explain --runtime kubernetes",
      },
    },
  },
  see: ["orchestration", "kubernetes", "swarm"],
};
