import type { ArchiveMember } from "@plimsoll/core/plan";
import { type ArchiveLimits, walkArchive } from "./archive-walk.ts";

/**
 * What ADD makes of a local archive, each path once, as the last member of that name has it. Undefined where nobody can say: see
 * `walkArchive`. Never throws for what it finds on the disk.
 */
export async function readArchiveMembers(path: string, limits?: ArchiveLimits): Promise<readonly ArchiveMember[] | undefined> {
  const members = new Map<string, ArchiveMember>();
  const visitor = {
    member: (member: ArchiveMember): number => {
      const before = members.get(member.path);
      // A directory that is there already stays where it is in the order.
      if (before?.type !== "directory" || member.type !== "directory") members.delete(member.path);
      members.set(member.path, member);
      return 0;
    },
    content: () => undefined,
  };
  return (await walkArchive(path, visitor, limits)) ? [...members.values()] : undefined;
}
