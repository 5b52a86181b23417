import type { NoteKey } from "./runtime-notes.ts";

export const koreanNotes: Readonly<Record<NoteKey, string>> = {
  "start.none": "이미지에 시작할 프로그램이 정해져 있지 않습니다. 실행할 명령을 함께 주어야 컨테이너가 시작됩니다.",
  "start.unknown": "무엇이 시작되는지는 베이스 이미지가 정합니다. `--online`이나 `--base`로 알 수 있습니다.",
  "first.program": "`{name}`: 1번 프로세스입니다. 종료 시그널을 직접 받습니다.",
  "first.shell":
    "셸(`{name}`)이 1번 프로세스라서 종료 시그널을 전달하지 않을 수 있습니다. 그러면 프로그램은 기다리는 시간이 지난 뒤 강제로 종료됩니다.",
  "first.script":
    "1번 프로세스는 스크립트 `{name}`입니다. 프로그램이 그 자리를 이어받아 시그널을 받도록 마지막 줄에 `exec`를 쓰세요.",
  "first.init": "`{name}`: 1번 프로세스입니다. 시그널을 전달하고 끝난 프로세스를 정리합니다.",
  "docker.start": "`docker run IMAGE` 뒤에 적은 내용은 CMD를 대신합니다. ENTRYPOINT는 그대로입니다.",
  "docker.init": "`--init`을 주면 끝난 자식 프로세스를 정리하는 작은 1번 프로세스가 앞에 놓입니다.",
  "swarm.start": "스택 파일의 `entrypoint`는 ENTRYPOINT를, `command`는 CMD를 바꿉니다.",
  "swarm.init": "`init: true`를 쓰면 끝난 자식 프로세스를 정리하는 작은 1번 프로세스가 앞에 놓입니다.",
  "kubernetes.start": "여기서는 ENTRYPOINT를 `command`, CMD를 `args`라고 합니다. `command`를 쓰면 이미지의 둘 다 무시됩니다.",
  "kubernetes.init":
    "Kubernetes는 init 프로세스를 넣어 주지 않습니다. 프로그램이 다른 프로세스를 띄운다면 이미지에 `tini`를 넣으세요.",
  "docker.stop":
    "`docker stop`은 {signal} 시그널을 보내고 10초 기다린 뒤 강제로 종료합니다. 시간은 `--stop-timeout`으로 바꿉니다.",
  "swarm.stop": "Swarm은 {signal} 시그널을 보내고 10초 기다린 뒤 강제로 종료합니다. 시간은 `stop_grace_period`로 바꿉니다.",
  "kubernetes.stop":
    "Kubernetes는 {signal} 시그널을 보내고 30초 기다린 뒤 강제로 종료합니다. 시간은 `terminationGracePeriodSeconds`로 바꿉니다.",
  "kubernetes.drain": "시그널이 온 뒤에도 잠시 요청이 들어올 수 있습니다. 끝내기 전에 그 요청을 마저 처리하세요.",
  "docker.root":
    "프로세스가 컨테이너 안에서 root로 실행됩니다. 이 프로세스를 장악한 사람은 컨테이너의 모든 파일을 바꿀 수 있습니다.",
  "swarm.root": "프로세스가 컨테이너 안에서 root로 실행됩니다. 스택 파일의 `user`로 다른 사용자를 정할 수 있습니다.",
  "kubernetes.root": "`runAsNonRoot: true`인 파드는 이 이미지를 시작하지 않습니다.",
  "docker.user": "프로세스는 이 사용자의 권한만 가집니다.",
  "kubernetes.number": "번호라서 `runAsNonRoot: true`가 root가 아님을 확인할 수 있습니다.",
  "kubernetes.name": "`runAsNonRoot: true`는 이름을 확인하지 못해서 시작을 거부합니다. USER 뒤에 번호를 쓰세요.",
  "kubernetes.name-known":
    "`runAsNonRoot: true`는 이름을 확인하지 못합니다. 이 이름의 번호는 {uid}입니다. `runAsUser: {uid}`로 알려 주세요.",
  "user.unknown": "파일에 USER가 없으면 베이스 이미지가 정합니다. 대부분의 베이스 이미지는 root로 시작합니다.",
  directory: "프로그램의 상대 경로는 여기에서 시작합니다.",
  "ports.none": "EXPOSE로 알린 포트가 없습니다. 그래도 프로그램은 포트를 열 수 있습니다.",
  "docker.ports":
    "EXPOSE는 포트를 열지 않습니다. `-p HOST:CONTAINER`는 호스트에 포트 하나를, `-P`는 EXPOSE로 알린 포트를 모두 엽니다.",
  "swarm.ports": "Swarm은 EXPOSE를 무시합니다. 서비스의 `ports`가 포트를 열고, 모든 노드가 그 포트에서 응답합니다(라우팅 메시).",
  "kubernetes.ports": "EXPOSE도 `containerPort`도 포트를 열지 않습니다. 다른 파드는 Service를 통해 이 포트를 찾습니다.",
  "kubernetes.low-port":
    "{port}번 포트는 1024보다 작고 사용자는 root가 아닙니다. 이를 허용하지 않는 클러스터가 있습니다. 8080번은 어디서나 쓸 수 있습니다.",
  "docker.volume":
    "`-v`가 없으면 컨테이너를 새로 만들 때마다 `{path}`에 이름 없는 볼륨이 새로 생깁니다. 예전 볼륨은 그대로 남습니다.",
  "swarm.volume": "`{path}`의 볼륨은 노드마다 따로 있습니다. 다른 노드로 옮겨 간 태스크는 빈 볼륨으로 시작합니다.",
  "kubernetes.volume":
    "Kubernetes는 VOLUME을 읽지 않습니다. `{path}`의 내용은 컨테이너와 함께 사라집니다. 거기에 `emptyDir`이나 볼륨 클레임을 마운트하세요.",
  "docker.no-volume": "프로그램이 쓴 파일은 컨테이너를 지우면 사라집니다.",
  "swarm.no-volume": "프로그램이 쓴 파일은 태스크가 교체되면 사라집니다.",
  "kubernetes.no-volume": "프로그램이 쓴 파일은 컨테이너가 다시 시작되면 사라집니다.",
  "docker.health": "연달아 {retries}번 실패하면 컨테이너에 `unhealthy` 표시가 붙습니다. Docker가 다시 시작하지는 않습니다.",
  "docker.no-health": "Docker는 프로세스가 실행 중인지만 봅니다. 응답하는지는 모릅니다.",
  "swarm.health": "연달아 {retries}번 실패하면 Swarm이 태스크를 교체합니다. 새 태스크는 헬스체크를 통과한 뒤에 요청을 받습니다.",
  "swarm.no-health": "Swarm은 프로세스가 실행 중인지만 봅니다. 새 태스크가 응답하지 않아도 업데이트가 계속됩니다.",
  "kubernetes.health":
    "Kubernetes는 HEALTHCHECK를 무시합니다. 프로브를 쓰세요. `--emit kubernetes`가 HEALTHCHECK에서 만들어 줍니다.",
  "kubernetes.no-health": "프로브가 없으면 프로세스가 실행되는 순간 파드를 준비된 상태로 봅니다.",
  "health.disabled": "HEALTHCHECK NONE은 베이스 이미지의 헬스체크를 끕니다.",
  "docker.env": "컨테이너를 시작할 때 `-e NAME=value`나 `--env-file`로 값을 바꿉니다.",
  "swarm.env": "서비스의 `environment`로 값을 바꿉니다.",
  "kubernetes.env": "컨테이너의 `env`로 값을 바꿉니다. 값은 ConfigMap에 둘 수 있습니다.",
  "docker.secret":
    "`{name}`: 비밀 값으로 보이는 변수입니다. 이미지를 가진 사람은 누구나 읽을 수 있습니다. 대신 `--env-file`로 주세요.",
  "swarm.secret":
    "`{name}`: 비밀 값으로 보이는 변수입니다. 이미지를 가진 사람은 누구나 읽을 수 있습니다. Swarm의 `secrets`는 `/run/secrets`에 파일로 들어갑니다.",
  "kubernetes.secret":
    "`{name}`: 비밀 값으로 보이는 변수입니다. 이미지를 가진 사람은 누구나 읽을 수 있습니다. Secret에 두고 `secretKeyRef`로 쓰세요.",
  "docker.memory": "`--memory`가 없으면 컨테이너가 호스트의 메모리를 모두 쓸 수 있습니다.",
  "swarm.memory": "`resources.limits.memory`가 없으면 태스크가 노드의 메모리를 모두 쓸 수 있습니다.",
  "kubernetes.memory":
    "메모리 한도을 넘은 컨테이너는 강제로 종료됩니다(OOMKilled). 한도가 없으면 노드의 메모리를 모두 쓸 수 있습니다.",
  "memory.heap": "{where}의 `{text}`: 힙만 정하는 값입니다. 스레드, 코드, 버퍼도 있으므로 메모리 한도은 이보다 커야 합니다.",
  "memory.share": "{where}의 `{text}`: 컨테이너 메모리 한도에 대한 비율입니다. 한도가 없으면 호스트 전체에 대한 비율이 됩니다.",
  "memory.goal": "{where}의 `{text}`: Go가 넘지 않으려고 하는 값입니다. 메모리 한도은 이보다 조금 크게 두세요.",
  "memory.workers": "{where}의 `{text}`: 워커는 저마다 메모리를 쓰는 프로세스입니다. 메모리 한도에 모두 더해 넣으세요.",
  "docker.write": "`{path}`: 컨테이너 안에 쓰는 파일입니다. `docker logs`에 나오지 않고 컨테이너와 함께 사라집니다.",
  "swarm.write": "`{path}`: 컨테이너 안에 쓰는 파일입니다. `docker service logs`에 나오지 않고 태스크와 함께 사라집니다.",
  "kubernetes.write": "`{path}`: 컨테이너 안에 쓰는 파일입니다. `readOnlyRootFilesystem: true`를 쓰면 쓸 수 없게 됩니다.",
  "write.volume": "`{path}`: 볼륨 안에 있습니다.",
  "docker.restart": "`--restart`를 주지 않으면, 끝난 컨테이너는 멈춘 채로 있습니다.",
  "swarm.restart": "태스크가 끝나면 Swarm이 새 태스크를 시작합니다. 언제, 몇 번 할지는 `restart_policy`로 정합니다.",
  "kubernetes.restart": "끝난 컨테이너는 다시 시작됩니다. 되풀이될수록 기다리는 시간이 길어집니다(CrashLoopBackOff).",
  "docker.update": "이미지를 새로 만들어도 실행 중인 컨테이너는 그대로입니다. 컨테이너를 지우고 새로 시작하세요.",
  "swarm.update":
    "업데이트는 예전 태스크를 먼저 멈춥니다. `order: start-first`를 쓰면 새 태스크를 먼저 시작해서 잠시 둘 다 실행됩니다.",
  "kubernetes.update": "Deployment는 새 파드를 시작한 뒤에 예전 파드를 멈춥니다(RollingUpdate). 그래서 잠시 둘 다 실행됩니다.",
  "docker.platform": "호스트의 CPU가 이 종류이거나 에뮬레이터가 있어야 합니다.",
  "swarm.platform": "레지스트리에 플랫폼이 적혀 있으면, Swarm은 같은 플랫폼의 노드에만 태스크를 둡니다.",
  "kubernetes.platform": "실행할 노드가 모두 이 플랫폼이어야 합니다. `nodeSelector`의 `kubernetes.io/arch`로 노드를 고르세요.",
  windows: "Windows 컨테이너는 커널이 맞는 Windows 호스트에서만 실행됩니다.",
};
