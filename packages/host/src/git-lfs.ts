import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** Sizes in bytes of what may be a pointer: the shortest has a size of one digit; the format allows no longer one. */
export const pointerBytes = { least: 126, most: 1023 };

/** Whether a `.gitattributes` file gives anything to Git LFS. */
export function mentionsLfs(attributes: string): boolean {
  return /^[^#\n]*\sfilter=lfs(?:\s|$)/m.test(attributes);
}

/** Size in bytes of the file that a pointer stands for; undefined when the text is no pointer. */
export function pointerTarget(text: string): number | undefined {
  const [, size] = pointer.exec(text) ?? [];
  return size === undefined ? undefined : Number(size);
}

/** The pointer that git would store for a file of so many bytes. Rejects with the system's error. */
export async function makePointer(file: string): Promise<string> {
  const hash = createHash("sha256");
  let size = 0;
  const first: Buffer[] = [];
  for await (const chunk of createReadStream(file)) {
    const bytes = Buffer.from(chunk);
    if (size <= pointerBytes.most) first.push(bytes);
    size += bytes.length;
    hash.update(bytes);
  }
  // What is a pointer already stays as it is, and so does an empty file.
  const text = size <= pointerBytes.most ? Buffer.concat(first).toString() : undefined;
  if (text !== undefined && (text === "" || pointerTarget(text) !== undefined)) return text;
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${hash.digest("hex")}\nsize ${size}\n`;
}

const pointer =
  /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\n(?:ext-\d-\S+ .*\n)*oid sha256:[0-9a-f]{64}\nsize (\d+)\n$/;
