import { describe, expect, it } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import { readWorkbook } from "../../src/workbook/read-workbook.ts";

const head = "format: 1\ntitle: A\ndatasets: [datasets]\npages: reports\nout: html\nconnections:\n";

const readWith = (lines: string) => readWorkbook(`${head}${lines}\n`, "citybook.yaml");

const problemsOf = (lines: string): readonly Problem[] => {
  const read = readWith(lines);
  return "title" in read ? [] : read;
};

const connectionOf = (lines: string) => {
  const read = readWith(lines);
  return "title" in read ? read.connections.get("awards") : undefined;
};

const awards = (...lines: readonly string[]): string => ["  awards:", ...lines.map((line) => `    ${line}`)].join("\n");

describe("a connection", () => {
  it("has the usual port, a limit, and an encrypted way to other computers", () => {
    expect(connectionOf(awards("engine: postgres", "host: db.example.org"))).toMatchObject({
      port: 5432,
      seconds: 60,
      tls: true,
    });
    expect(connectionOf(awards("engine: clickhouse", "host: ch.example.org"))).toMatchObject({ port: 8443, tls: true });
    expect(connectionOf(awards("engine: clickhouse", "host: 127.0.0.1"))).toMatchObject({ port: 8123, tls: false });
    expect(connectionOf(awards("engine: postgres", "host: /run/postgresql"))).toMatchObject({ tls: false });
    expect(
      connectionOf(awards("engine: clickhouse", "host: ch", "tls: false", "port: 9", "time-limit: 5")),
    ).toMatchObject({
      port: 9,
      tls: false,
      seconds: 5,
    });
  });

  it.each([
    [awards("engine: postgres", "host: db", "password: hunter2"), 10],
    [awards("engine: postgres", "host: db", "api_key: hunter2"), 10],
    [awards("engine: postgres", "host: postgres://reader:hunter2@db/awards"), 9],
    [awards("engine: postgres", "host: db", "database: awards?password=hunter2"), 10],
    [awards("engine: postgres", "host: db", "password-from: hunter2"), 10],
    [awards("engine: postgres", "host: db", "password-from: AWS_SECRET_ACCESS_KEY"), 10],
    ["  awards: postgres://reader:hunter2@db/awards", 7],
  ])("with a password in it is refused at its line, and the password is not shown", (lines, line) => {
    const problems = problemsOf(lines);
    expect(problems).toMatchObject([{ code: "literal-secret", level: "error", place: { line } }]);
    expect(JSON.stringify(problems)).not.toContain("hunter2");
  });

  it.each([
    [awards("engine: postgress", "host: db"), 8, 'engine is "postgress"'],
    [awards("host: db"), 7, '"engine" is missing'],
    [awards("engine: postgres", "host: https://db"), 9, 'host is "https://db"'],
    [awards("engine: postgres", "host: db", "prot: 1"), 10, '"prot" is not known here'],
    [awards("engine: postgres", "host: db", "port: 99999"), 10, "port is 99999"],
    ["  awards: db", 7, "awards has no lines below it"],
    ["  My DB:\n    engine: postgres\n    host: db", 7, '"My DB" is no name of a connection'],
  ])("with a mistake is told at its line", (lines, line, message) => {
    expect(problemsOf(lines)).toMatchObject([{ code: "bad-workbook", place: { line }, message }]);
  });
});
