import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "USER with a group that drops the user's other groups",
    why: "With `USER name:group` the process has that group and no other; the groups that `usermod -aG` gave are not looked up, and what they open (a device, a socket, a shared folder) stays shut.",
    how: "Write `USER {user}` without the group: then all groups from `/etc/group` count.",
    messages: { drops: "With a group given here, `{user}` is no longer a member of `{groups}`." },
    fixes: { default: "Leave the group out" },
  },
  ko: {
    title: "다른 그룹 권한이 사라지는 USER 그룹 지정",
    why: "`USER 이름:그룹`으로 쓰면 프로세스는 그 그룹에만 속합니다. `usermod -aG`로 추가한 그룹은 적용되지 않아서, 그 그룹으로 쓰려던 장치, 소켓, 공유 디렉터리에 접근할 수 없습니다.",
    how: "그룹 없이 `USER {user}`로 쓰면 `/etc/group`의 모든 그룹이 적용됩니다.",
    messages: { drops: "그룹을 지정해서 `{user}` 사용자가 `{groups}` 그룹에서 빠집니다." },
    fixes: { default: "그룹 지정 빼기" },
  },
});
