export type Reason = import("../analyze.ts").Input;
