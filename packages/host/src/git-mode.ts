/**
 * What git means by a mode in octal: 0o644, 0o755, 0o120000 for a symbolic link, 0o160000 for a submodule; undefined for
 * `000000`, which stands for no file. Old repositories have other permission bits, of which git minds only the owner's x.
 */
export function gitMode(text: string): number | undefined {
  const mode = Number.parseInt(text, 8);
  const type = mode & 0o170000;
  if (type === 0o100000) return (mode & 0o100) === 0 ? 0o644 : 0o755;
  return type === 0 ? undefined : type;
}
