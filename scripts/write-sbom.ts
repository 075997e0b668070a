// Prints what the tool consists of when it runs, as CycloneDX: what npm lists, with the licences that it has no word for.
import { spawnSync } from "node:child_process";
import { statedInWords } from "./credits.ts";

interface Component {
  readonly name: string;
  readonly licenses?: readonly unknown[];
}

const words = ["sbom", "--sbom-format", "cyclonedx", "--omit", "dev"];
const { status, stdout, stderr } = spawnSync("npm", words, {
  encoding: "utf8",
  maxBuffer: 1e8,
  shell: process.platform === "win32",
});
if (status !== 0) throw new Error(stderr);
const bill: { readonly components: readonly Component[] } = JSON.parse(stdout);
const components = bill.components.map((component) => {
  const id = statedInWords[component.name];
  return id === undefined ? component : { ...component, licenses: [{ license: { id } }] };
});
process.stdout.write(`${JSON.stringify({ ...bill, components }, null, 2)}\n`);
