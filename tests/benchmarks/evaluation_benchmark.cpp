// What one case costs on its way from the text of a case file to the text of its evaluation, step by step, and what the
// bare verdicts cost in memory. Prints figures, judges nothing.
//
//   evaluation_benchmark [CASES.jsonl] [OPTIONS OF GOOGLE BENCHMARK]
//
// Without a file it takes copies of the sample centers. Beside it: tests/benchmarks/compare_evaluation.py.

#include <benchmark/benchmark.h>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "core/visibletext.h"
#include "exchange/casefile.h"
#include "exchange/casereader.h"
#include "exchange/casewriter.h"
#include "rules/evaluation.h"
#include "rules/evaluationjson.h"
#include "rules/verdicts.h"
#include "samplebatch.h"
#include "support/officialstandard.h"

namespace guapai {
namespace {

const core::Date kToday(2021, 11, 22);

/// The cases that are measured, as texts and as answers.
struct Cases {
  std::vector<std::string> texts;
  std::vector<core::Answers> answers;
};

Cases& cases() {
  static Cases all;
  return all;
}

void readCases(const char* file) {
  constexpr std::size_t kSamples = 2000;
  const exchange::CaseReader reader(support::catalogue());
  if (file == nullptr) {
    cases().answers = benchmarks::batch(support::catalogue(), kSamples);
    for (const core::Answers& answers : cases().answers) cases().texts.push_back(exchange::writeCase(answers));
    return;
  }
  std::ifstream stream = exchange::openCaseFile(file);
  exchange::CaseFile lines(stream, true);
  while (auto text = lines.next()) {
    auto read = reader.read(text->text);
    if (!read.answers) continue;
    cases().texts.push_back(std::move(text->text));
    cases().answers.push_back(std::move(*read.answers));
  }
}

/// Does the work for one case after the other, round and round. `items_per_second` are cases.
template <typename Work>
void forEachCase(benchmark::State& state, Work work) {
  std::size_t i = 0;
  for (auto _ : state) {
    work(i);
    if (++i == cases().texts.size()) i = 0;
  }
  state.SetItemsProcessed(state.iterations());
}

void bareVerdicts(benchmark::State& state) {
  rules::Verdicts verdicts;
  forEachCase(state, [&](std::size_t i) {
    const core::Answers& answers = cases().answers[i];
    const auto days = rules::evaluationDays(support::standard(), answers, std::nullopt, kToday);
    rules::decideVerdicts(support::standard(), answers, days, verdicts);
    benchmark::DoNotOptimize(verdicts);
  });
}
BENCHMARK(bareVerdicts);

void evaluate(benchmark::State& state, rules::Extent extent) {
  forEachCase(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(rules::evaluate(support::standard(), cases().answers[i], std::nullopt, kToday, extent));
  });
}
BENCHMARK_CAPTURE(evaluate, whole, rules::Extent::Whole);
BENCHMARK_CAPTURE(evaluate, written, rules::Extent::Written);

void writeJson(benchmark::State& state) {
  std::vector<rules::Evaluation> evaluations;
  for (const core::Answers& answers : cases().answers)
    evaluations.push_back(rules::evaluate(support::standard(), answers, std::nullopt, kToday, rules::Extent::Written));
  forEachCase(state, [&](std::size_t i) {
    benchmark::DoNotOptimize(
        core::visibleJson(rules::evaluationJson(support::standard(), cases().answers[i], evaluations[i])));
  });
}
BENCHMARK(writeJson);

void readCase(benchmark::State& state) {
  const exchange::CaseReader reader(support::catalogue());
  forEachCase(state, [&](std::size_t i) { benchmark::DoNotOptimize(reader.read(cases().texts[i])); });
}
BENCHMARK(readCase);

void fromTextToText(benchmark::State& state) {
  const exchange::CaseReader reader(support::catalogue());
  forEachCase(state, [&](std::size_t i) {
    const auto read = reader.read(cases().texts[i]);
    const auto evaluation =
        rules::evaluate(support::standard(), *read.answers, std::nullopt, kToday, rules::Extent::Written);
    benchmark::DoNotOptimize(core::visibleJson(rules::evaluationJson(support::standard(), *read.answers, evaluation)));
  });
}
BENCHMARK(fromTextToText);

}  // namespace
}  // namespace guapai

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  guapai::readCases(argc > 1 ? argv[1] : nullptr);
  std::cout << guapai::cases().texts.size() << " cases\n";
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
