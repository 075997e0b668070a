import { start } from "./start.mjs";

await start("parquet-thread");
