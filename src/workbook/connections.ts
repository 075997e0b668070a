import { type Connection, type EngineName, engines } from "../model/connection.ts";
import { type Problem, problem } from "../model/problem.ts";
import { type Field, isMap, isText, textSchema } from "./field.ts";
import type { PlaceOf } from "./placed.ts";

/** Only variables of ours: a workbook from elsewhere could else send any secret of this computer to any host. */
const environmentName = /^CITYBOOK_[A-Z0-9_]+$/;
const hostName = /^[\w.:[\]/-]+$/;
const connectionName = /^[a-z][a-z0-9_-]*$/;

const isEngine = (value: unknown): value is EngineName => engines.some((one) => one === value);

const isWhole = (value: unknown, most: number): boolean =>
  typeof value === "number" && Number.isInteger(value) && value > 0 && value <= most;

const mostSeconds = 86_400;

/** What stands below the name of a connection in citybook.yaml. */
export const connectionFields: Readonly<Record<string, Field>> = {
  engine: {
    required: true,
    says: "the kind of database",
    fits: isEngine,
    wanted: `one of ${engines.join(", ")}; without a connection a query runs in the DuckDB within citybook`,
    schema: { enum: engines },
  },
  host: {
    required: true,
    says: "the name or address of the computer, or the folder of PostgreSQL's socket",
    fits: (value) => isText(value) && hostName.test(value) && !value.includes("//"),
    wanted: "the name alone, such as db.example.org, with the port in a line of its own",
    schema: { type: "string", pattern: hostName.source, not: { pattern: "//" } },
  },
  port: {
    required: false,
    says: "the port; 5432 of PostgreSQL, 8123 of ClickHouse, or 8443 with tls, where it is not given",
    fits: (value) => isWhole(value, 65_535),
    wanted: "a number such as 5432",
    schema: { type: "integer", minimum: 1, maximum: 65_535 },
  },
  database: { required: false, says: "the database", fits: isText, wanted: "its name", schema: textSchema },
  user: {
    required: false,
    says: "who asks: a user that may only read",
    fits: isText,
    wanted: "the name of a user",
    schema: textSchema,
  },
  "password-from": {
    required: false,
    says: "the environment variable that holds the password; its name begins with CITYBOOK_",
    fits: isText,
    wanted: "the name of an environment variable, such as CITYBOOK_AWARDS_PASSWORD",
    schema: { type: "string", pattern: environmentName.source },
  },
  tls: {
    required: false,
    says: "whether the connection is encrypted and the server's certificate checked; so where it is not given, but not on this computer",
    fits: (value) => typeof value === "boolean",
    wanted: "true or false",
    schema: { type: "boolean" },
  },
  "time-limit": {
    required: false,
    says: "how many seconds a query may take; 60 where it is not given",
    fits: (value) => isWhole(value, mostSeconds),
    wanted: "a number of seconds, such as 120",
    schema: { type: "integer", minimum: 1, maximum: mostSeconds },
  },
};

/** The connections of citybook.yaml, as JSON Schema. */
export const connectionsSchema = {
  type: "object",
  propertyNames: { pattern: connectionName.source },
  additionalProperties: {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(connectionFields).map(([name, { says, schema }]) => [name, { description: says, ...schema }]),
    ),
    required: Object.entries(connectionFields).flatMap(([name, { required }]) => (required ? [name] : [])),
    additionalProperties: false,
  },
};

const secretName = /passw|pwd|passphrase|secret|token|credential|api.?key/i;
const secretInAddress = /:\/\/[^/@\s]*:[^/@\s]*@|[?&;](password|pwd|token)=/i;

const namesVariable = (value: unknown): boolean => typeof value === "string" && environmentName.test(value);

function isSecret([name, value]: readonly [string, unknown]): boolean {
  if (name === "password-from") return !namesVariable(value);
  return secretName.test(name) || (typeof value === "string" && secretInAddress.test(value));
}

interface Looking {
  readonly placeOf: PlaceOf;
  readonly check: (values: Readonly<Record<string, unknown>>, under: readonly string[]) => readonly Problem[];
}

/** What is wrong with one connection. A secret in it is told without showing it, and nothing else is looked at then. */
export function checkConnection(name: string, value: unknown, { placeOf, check }: Looking): readonly Problem[] {
  const under = ["connections", name];
  const fields: Readonly<Record<string, unknown>> = isMap(value) ? value : { address: value };
  const secrets = Object.entries(fields).filter(isSecret);
  if (secrets.length > 0) {
    return secrets.map(([field]) =>
      problem("literal-secret", {
        place: placeOf(isMap(value) ? [...under, field] : under),
        message:
          field === "password-from"
            ? "password-from is not the name of an environment variable that begins with CITYBOOK_"
            : `${field} holds a password`,
        hint: "Write password-from: with a name such as CITYBOOK_AWARDS_PASSWORD, and set this environment variable. If a password stood here, change it.",
      }),
    );
  }
  const wrong = (message: string, hint: string) => [problem("bad-workbook", { place: placeOf(under), message, hint })];
  if (!connectionName.test(name))
    return wrong(`"${name}" is no name of a connection`, "Write small letters, digits, _ and -, such as awards.");
  if (!isMap(value)) return wrong(`${name} has no lines below it`, "Write engine: and host: below it.");
  return check(value, under);
}

const isOwnComputer = (host: string): boolean => /^(localhost|127\.[\d.]+|\[?::1\]?|\/.*)$/.test(host);

const defaultPort = (engine: EngineName, tls: boolean): number => (engine === "postgres" ? 5432 : tls ? 8443 : 8123);

const textOr = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

function toConnection(name: string, fields: Readonly<Record<string, unknown>>, placeOf: PlaceOf): Connection {
  const engine = engines.find((one) => one === fields["engine"]) ?? "postgres";
  const host = String(fields["host"]);
  const tls = typeof fields["tls"] === "boolean" ? fields["tls"] : !isOwnComputer(host);
  return {
    name,
    engine,
    host,
    port: Number(fields["port"] ?? defaultPort(engine, tls)),
    database: textOr(fields["database"]),
    user: textOr(fields["user"]),
    passwordFrom: textOr(fields["password-from"]),
    tls,
    seconds: Number(fields["time-limit"] ?? 60),
    place: placeOf(["connections", name]),
  };
}

/** The connections that checked values of citybook.yaml describe. */
export const toConnections = (
  values: Readonly<Record<string, unknown>>,
  placeOf: PlaceOf,
): ReadonlyMap<string, Connection> =>
  new Map(
    Object.entries(values).map(([name, value]) => [name, toConnection(name, isMap(value) ? value : {}, placeOf)]),
  );
