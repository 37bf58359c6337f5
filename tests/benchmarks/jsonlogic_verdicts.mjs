// The least that json-logic-js can be asked about a case, to compare with: for each criterion and disqualifier one rule over what the
// application says or reviewers verified. No second source, no conflicts, no rulings, no reasons: less than Guapai decides.
//
//   node jsonlogic_verdicts.mjs MODULES CASES.jsonl          one line of verdicts a case, on standard output
//   node jsonlogic_verdicts.mjs MODULES CASES.jsonl memory   microseconds of processor a case for the rules alone, all cases in memory
//
// MODULES is the folder in which `npm install json-logic-js` was called.

import { createRequire } from "node:module";
import { closeSync, openSync, readSync, writeSync } from "node:fs";
import { join, resolve } from "node:path";

const [modules, file, mode] = process.argv.slice(2);
const jsonLogic = createRequire(join(resolve(modules), "package.json"))("json-logic-js");

const variable = (name) => ({ var: name });
const either = (name) => ({
  if: [{ "!=": [variable(`review.verified.${name}`), null] }, variable(`review.verified.${name}`), variable(`application.${name}`)],
});
const verdict = (value, holds) => ({ if: [{ "==": [value, null] }, "undetermined", { if: [holds, "met", "not_met"] }] });
const atLeast = (name, bound) => verdict(either(name), { ">=": [either(name), bound] });
const population = {
  if: [
    { "!=": [variable("review.verified.resident_population"), null] },
    variable("review.verified.resident_population"),
    { "*": [variable("application.resident_population_wan"), 10000] },
  ],
};
const grade = {
  if: [{ "!=": [variable("review.verified.grade"), null] }, variable("review.verified.grade"), variable("center.grade")],
};
const records = (name, triggers) => ({
  if: [{ "==": [variable(`records.${name}`), null] }, "undetermined", { if: [{ some: [variable(`records.${name}`), triggers] }, "triggered", "clear"] }],
});

const rules = [
  verdict(grade, { in: [grade, { if: [{ "==": [variable("center.kind"), "community"] }, ["A"], ["A", "B"]] }] }),
  verdict(either("meets_basic_standard"), { "===": [either("meets_basic_standard"), true] }),
  atLeast("specialty.daily_visits", 30),
  {
    if: [
      { "==": [variable("review.verified.resident_population"), variable("application.resident_population_wan")] },
      "undetermined", // neither is there
      verdict(either("annual_visits"), { ">=": [either("annual_visits"), { "*": [2, population] }] }),
    ],
  },
  verdict(either("tcm.decoction_pieces"), {
    and: [{ ">=": [either("tcm.decoction_pieces"), 300] }, { ">=": [either("tcm.prescription_share"), 30] }],
  }),
  atLeast("gps_per_10k", 2),
  atLeast("partner_hospitals", 1),
  atLeast("elite_family_doctor_teams", 1),
  atLeast("satisfaction.patients", 80),
  atLeast("satisfaction.contracted_residents", 80),
  atLeast("satisfaction.staff", 80),
  records("accidents", {
    and: [
      { "==": [variable("appraisal"), "done"] },
      { in: [variable("grade"), ["1", "2"]] },
      { in: [variable("responsibility"), ["full", "primary"]] },
      { ">=": [variable("occurred_on"), "2019-11-22"] },
    ],
  }),
  records("insurance_penalties", {
    and: [
      { "==": [variable("conduct"), "fraud"] },
      { "==": [variable("decided_by"), "administrative"] },
      { ">=": [variable("decided_on"), "2019-11-22"] },
    ],
  }),
  records("outsourced_departments", { "!": [{ "<": [{ if: [variable("ended_on"), variable("ended_on"), "9999-12-31"] }, "2021-11-22"] }] }),
];

const verdicts = (answers) => rules.map((rule) => jsonLogic.apply(rule, answers));

/** Calls `each` with every line of the file; a piece of the file is in memory at a time. */
function forEachLine(name, each) {
  const input = openSync(name, "r");
  const piece = Buffer.alloc(1 << 20);
  let rest = Buffer.alloc(0);
  for (let size = readSync(input, piece); size > 0; size = readSync(input, piece)) {
    let text = Buffer.concat([rest, piece.subarray(0, size)]);
    for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10)) {
      each(text.toString("utf8", 0, end));
      text = text.subarray(end + 1);
    }
    rest = Buffer.from(text);
  }
  if (rest.length > 0) each(rest.toString("utf8"));
  closeSync(input);
}

if (mode === "memory") {
  const cases = [];
  forEachLine(file, (line) => cases.push(JSON.parse(line)));
  let least = Infinity;
  for (let round = 0; round < 7; ++round) {
    const start = process.cpuUsage().user;
    for (const answers of cases) verdicts(answers);
    least = Math.min(least, (process.cpuUsage().user - start) / cases.length);
  }
  process.stdout.write(`${least.toFixed(3)}\n`);
} else {
  let lines = [];
  const write = () => {
    if (lines.length > 0) writeSync(1, lines.join(""));
    lines = [];
  };
  forEachLine(file, (line) => {
    lines.push(`${JSON.stringify(verdicts(JSON.parse(line)))}\n`);
    if (lines.length === 1000) write();
  });
  write();
}
