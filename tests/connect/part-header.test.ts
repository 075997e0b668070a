import { describe, expect, it } from "vitest";
import { readPartHeader } from "../../src/connect/part-header.ts";

describe("the comments above a query", () => {
  it.each([
    ["select 1", { connection: undefined, line: 1, seconds: undefined }],
    ["-- connection: awards\nselect 1", { connection: "awards", line: 1, seconds: undefined }],
    ["\n-- Sums of the fund: by year.\n--connection = awards  \nselect 1", { connection: "awards", line: 3 }],
    ["-- connection: awards\n-- time-limit: 120 s\nselect 1", { connection: "awards", seconds: 120 }],
    ["-- note: nothing of ours\nselect 1", { connection: undefined }],
  ])("%j say how it is asked", (text, header) => {
    expect(readPartHeader(text, "a.sql")).toMatchObject(header);
  });

  it.each([
    ["-- conection: awards\nselect 1", 1, '"conection" is not known here'],
    ["-- connection:\nselect 1", 1, "no connection is named"],
    ["-- connection: a\n-- connection: b\nselect 1", 2, "a second connection is named"],
    ["select 1\n-- connection: awards", 2, "the connection is named below the beginning of the query"],
    ["-- time-limit: soon\nselect 1", 1, '"soon" is not a number of seconds'],
  ])("%j are told with their line", (text, line, message) => {
    expect(readPartHeader(text, "a.sql")).toMatchObject({
      code: "query-header",
      place: { file: "a.sql", line },
      message,
    });
  });
});
