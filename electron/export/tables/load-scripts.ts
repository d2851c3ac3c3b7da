/** What stands on top of both scripts. */
const NOTE = `-- 汇总数据：bodies 单位，reports 报告，figures 数字（一格一行，空格的 value 为 NULL），findings 校核发现。
-- 同样的四张表另有 Parquet 格式（bodies.parquet 等），可以直接查询。
-- cell 是年报文件中各格的名称，例如 requests.received.0；总计不在其中，由数据库相加。
`;

/** Each sum with how many bodies it holds and how many have left the cell blank. */
const SUMS = `
CREATE VIEW sums AS
  SELECT reports.year, reports.form, figures.cell, sum(figures.value) AS value,
         count(figures.value) AS filled, count(*) - count(figures.value) AS blank
  FROM figures JOIN reports ON reports.id = figures.report
  WHERE reports.counted
  GROUP BY reports.year, reports.form, figures.cell;
`;

function tables(text: string, amount: string): string {
  return `
CREATE TABLE bodies (id INTEGER NOT NULL, name ${text} NOT NULL, level ${text} NOT NULL, "group" ${text} NOT NULL);
CREATE TABLE reports (id INTEGER NOT NULL, body INTEGER NOT NULL, year INTEGER NOT NULL, form ${text} NOT NULL,
  file ${text} NOT NULL, counted BOOLEAN NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL,
  hints INTEGER NOT NULL);
CREATE TABLE figures (report INTEGER NOT NULL, cell ${text} NOT NULL, value ${amount});
CREATE TABLE findings (report INTEGER NOT NULL, rule ${text} NOT NULL, severity ${text} NOT NULL, cell ${text},
  message ${text} NOT NULL);
`;
}

/** Made once the rows are there: loading into a table with keys takes several times as long. */
const KEYS = `
ALTER TABLE bodies ADD PRIMARY KEY (id);
ALTER TABLE reports ADD PRIMARY KEY (id);
ALTER TABLE figures ADD PRIMARY KEY (report, cell);
CREATE INDEX figures_cell ON figures (cell);
`;

const NAMES = ['bodies', 'reports', 'figures', 'findings'] as const;

const DUCKDB = [
  `${NOTE}-- 用法：在本文件夹中运行 duckdb 汇总.duckdb < load.sql\n`,
  tables('VARCHAR', 'DECIMAL(38, 10)'),
  ...NAMES.map((name) => `COPY ${name} FROM '${name}.csv' (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"');\n`),
  KEYS,
  SUMS,
].join('');

/** `\copy` is psql's own: the server need not see the files. */
const POSTGRESQL = [
  `${NOTE}-- 用法：在本文件夹中运行 psql -f load-postgresql.sql 数据库名\n`,
  tables('text', 'numeric'),
  ...NAMES.map((name) => `\\copy ${name} FROM '${name}.csv' WITH (FORMAT csv, HEADER, ENCODING 'UTF8')\n`),
  KEYS,
  SUMS,
].join('');

/** The scripts that load the tables, by the names of their files. */
export const LOAD_SCRIPTS = [
  { name: 'load.sql', text: DUCKDB },
  { name: 'load-postgresql.sql', text: POSTGRESQL },
] as const;
