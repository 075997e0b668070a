import { register } from "tsx/esm/api";

register();
await import("../src/cli/draw-process.ts");
