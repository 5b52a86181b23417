import { dirname, join } from "node:path";
import { serveAsThread } from "./host/node-builds-worker.ts";
import { serve } from "./node.ts";

if (!serveAsThread()) serve({ rulePages: join(dirname(__filename), "rules") });
