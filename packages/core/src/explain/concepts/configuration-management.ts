import type { Concept } from "../concept.ts";

export const configurationManagement: Concept = {
  id: "configuration-management",
  text: {
    en: {
      title: "Configuration management",
      names: ["puppet", "chef", "ansible", "capistrano", "fabric", "openstack", "provisioning"],
      gist: "Configuration management brings many machines into a described state and keeps them there.",
      body: [
        "Puppet, Chef and Ansible install packages, write files and start services on running machines. A Dockerfile " +
          "describes one image, and afterwards nothing is changed: a new version is a new image.",
        "Docker does not replace them. Somebody still sets up the hosts, the network, users and Docker itself. " +
          "Inside an image you rarely need them; the Dockerfile does that work.",
        "The same holds for its neighbours. OpenStack and clouds provide machines. Capistrano and Fabric copy code " +
          "to servers; with images that step becomes pull and start.",
      ],
      picture: [
        "hardware, cloud       OpenStack, EC2",
        "set up the hosts      Puppet, Chef, Ansible, Terraform",
        "one program, packed   Dockerfile → image",
        "many containers       Swarm, Kubernetes",
      ].join("\n"),
      tryIt: { text: "See what in your Dockerfile still depends on the day of the build.", command: "lint" },
    },
    ko: {
      title: "구성 관리",
      names: ["설정 관리", "퍼핏", "Puppet", "Chef", "Ansible", "앤서블", "Capistrano", "OpenStack"],
      gist: "구성 관리는 여러 컴퓨터를 정해 둔 상태로 만들고 유지하는 일입니다.",
      body: [
        "Puppet, Chef, Ansible은 실행 중인 컴퓨터에 패키지를 설치하고, 파일을 쓰고, 서비스를 시작합니다. " +
          "Dockerfile은 이미지 하나를 정의하고, 만든 뒤에는 고치지 않습니다. 새 버전은 새 이미지입니다.",
        "Docker가 이런 도구를 대신하지는 않습니다. 호스트와 네트워크, 사용자, Docker 설치는 여전히 누군가 관리해야 " +
          "합니다. 이미지 안에서는 Dockerfile이 그 일을 하므로 거의 필요 없습니다.",
        "주변 도구도 마찬가지입니다. OpenStack과 클라우드는 컴퓨터를 제공합니다. Capistrano와 Fabric은 코드를 서버에 " +
          "복사합니다. 이미지를 쓰면 복사하는 대신 이미지를 내려받아 시작합니다.",
      ],
      picture: [
        "하드웨어, 클라우드     OpenStack, EC2",
        "호스트 설정            Puppet, Chef, Ansible, Terraform",
        "프로그램 하나를 포장   Dockerfile → 이미지",
        "컨테이너 여러 개       Swarm, Kubernetes",
      ].join("\n"),
      tryIt: { text: "내 Dockerfile에서 빌드하는 날에 따라 달라지는 부분을 확인하세요.", command: "lint" },
    },
  },
  see: ["docker", "vagrant", "orchestration"],
};
