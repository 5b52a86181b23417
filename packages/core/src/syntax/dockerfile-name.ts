/** `Dockerfile`, `Dockerfile.*`, `*.Dockerfile`, the same with `Containerfile`, in any case; not the ignore file of one. */
export function isDockerfileName(name: string): boolean {
  return (
    /^(?:(?:docker|container)file(?:\..+)?|.*\.(?:docker|container)file)$/i.test(name) &&
    !/\.(?:docker|container)ignore$/i.test(name)
  );
}
