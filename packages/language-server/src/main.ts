import { serveAsThread } from "./host/node-builds-worker.ts";
import { serve } from "./node.ts";

if (!serveAsThread()) serve();
