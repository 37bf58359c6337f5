#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "exchange/casereader.h"
#include "support/samplecasefiles.h"

namespace guapai::benchmarks {

/// Makes `count` cases: copies of the sample centers, each with a name of its own.
inline std::vector<core::Answers> batch(const core::FieldCatalogue& catalogue, std::size_t count) {
  const exchange::CaseReader reader(catalogue);
  std::vector<core::Answers> samples;
  for (const auto& file : support::filesOf("resources/sample", ".json"))
    samples.push_back(reader.read(support::fileText(file)).answers.value());
  std::vector<core::Answers> cases;
  for (std::size_t i = 0; i < count; ++i) {
    core::Answers answers = samples[i % samples.size()];
    const std::string name = "示例" + std::to_string(i + 1) + "街道社区卫生服务中心";
    answers.set(catalogue.require("center.id"), "example-" + std::to_string(i + 1));
    for (const char* field : {"center.name", "information.institution_name", "application.institution_name"})
      answers.set(catalogue.require(field), name);
    cases.push_back(std::move(answers));
  }
  return cases;
}

template <typename Work>
double milliseconds(Work work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace guapai::benchmarks
