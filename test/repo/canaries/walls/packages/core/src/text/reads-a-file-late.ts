export const reason = async () => (await import("fs")).readFileSync;
