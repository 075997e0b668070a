import { parentPort, workerData } from "node:worker_threads";
import { openParquet } from "../read/open-parquet.ts";
import type { ParquetJob } from "./open-parquet-apart.ts";

const { bytes, file }: ParquetJob = workerData;
parentPort?.postMessage(await openParquet(bytes, file));
