export const reason = require("node:fs");
