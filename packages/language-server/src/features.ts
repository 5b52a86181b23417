import { publishDiagnostics } from "./features/publish-diagnostics.ts";
import type { Feature } from "./server.ts";

/** Everything that the server can do, one method of the protocol each. */
export const features: readonly Feature[] = [publishDiagnostics];
