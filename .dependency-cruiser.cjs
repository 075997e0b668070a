/** The stages and the way of the arrows between them; each rule says why. */
const only = (name, from, to, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^src/${from}` },
  to: { path: "^src/", pathNot: to.map((one) => `^src/${one}`) },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment: "what needs each other is one idea, or two in the wrong place",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    only("model-alone", "model", ["model"], "the words that all stages share know none of them"),
    only(
      "text-on-model",
      "text",
      ["text", "model"],
      "words and formats serve every stage, so they know only what a figure is",
    ),
    only("read-first", "read", ["read", "text", "model"], "reading interprets nothing, so it knows no table"),
    only(
      "check-second",
      "check",
      ["check", "read", "text", "model"],
      "checking judges what was read and calculates nothing",
    ),
    only(
      "derive-third",
      "derive",
      ["derive", "check", "text", "model"],
      "calculation works on checked rows and draws nothing",
    ),
    only(
      "chart-fourth",
      "chart",
      ["chart", "derive", "check", "text", "model"],
      "a chart draws what was derived and knows no page",
    ),
    only(
      "diff-on-derive",
      "diff",
      ["diff", "derive", "check", "text", "model"],
      "two sides are set against each other by what was derived of them, and nothing is drawn",
    ),
    only(
      "report-fifth",
      "report",
      ["report", "workbook/parameter-list", "diff", "chart", "derive", "check", "text", "model"],
      "a page shows charts and knows no file and no terminal",
    ),
    only(
      "export-beside",
      "export",
      ["export", "chart", "derive", "check", "text", "model"],
      "a file to take away is made from the same views and charts as a page, and knows no page",
    ),
    only(
      "engine-alone",
      "engine",
      ["engine", "text", "model"],
      "the database runs queries over whatever tables it is given, and knows none of them",
    ),
    only(
      "query-on-export",
      "query",
      ["query", "engine", "export", "derive", "check", "text", "model"],
      "a query reads the same tables and views that can be taken away, and knows no page",
    ),
    only(
      "workbook-beside",
      "workbook",
      ["workbook", "derive", "check", "text", "model"],
      "the workbook file sets parameters and builds nothing",
    ),
    only(
      "import-beside",
      "import",
      ["import", "derive", "read", "check", "text", "model"],
      "a foreign table becomes rows by the declarations and the names of the datasets, and nothing is drawn or built",
    ),
    {
      name: "arquero-in-derive",
      comment: "its own reader and its sums lose lines, types and traces: it joins, groups and orders in derive only",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/derive" },
      to: { path: "node_modules/arquero" },
    },
    {
      name: "duckdb-in-engine",
      comment: "the database is an optional part: one place loads it, and only when a query asks",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/engine" },
      to: { path: "node_modules/@duckdb", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "vega-in-chart",
      comment: "a page holds finished pictures; only charts know how they are drawn",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/chart" },
      to: { path: "node_modules/vega" },
    },
    {
      name: "files-at-the-rim",
      comment: "pure functions in the middle: files and processes belong to the command line",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli" },
      to: { path: "^(node:)?(fs|process|child_process)(/|$)" },
    },
    {
      name: "system-calls-in-one-file",
      comment: "whatever calls the system past Node is one file, so that it can be read whole",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli/publish/swap-folders" },
      to: { path: "node_modules/koffi" },
    },
    {
      name: "commands-in-cli",
      comment: "only the command line knows the command line",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/cli" },
      to: { path: "node_modules/commander" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".js", ".json"],
    },
    doNotFollow: { path: "node_modules" },
  },
};
