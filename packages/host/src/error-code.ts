/** The system's word for what went wrong, such as `EACCES`; the whole message of an error that has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}
