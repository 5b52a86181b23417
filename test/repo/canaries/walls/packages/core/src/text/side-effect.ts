import "node:process";

export const reason = 1;
