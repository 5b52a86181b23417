/** Sends something that nobody waits for: a client that has left meanwhile needs no news. */
export function quietly(send: () => Promise<unknown>): void {
  try {
    // The library throws at once where the connection is closed already.
    send().catch(() => undefined);
  } catch {
    return;
  }
}
