#pragma once
#include <map>
#include <optional>
#include <string>
#include <variant>

#include <martlet/deploy/report.hpp>

#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

struct Succeeded {
  std::string summary;
  std::map<std::string, std::string> variables;  ///< for later actions of the pipeline: run, functions, changed, report
};
/// The time was too short: the job comes again with this token.
struct Unfinished {
  std::string token;
  std::string summary;
  int percent = 0;
};
/// What CodePipeline is told of a job, within its limits. Contract: CodePipeline API Reference, PutJobSuccessResult and PutJobFailureResult.
struct Verdict {
  std::variant<Succeeded, Unfinished, JobFailure> what;
  std::string run{};  ///< "" where it came to none
};

/// A run that has ended or ran out of time.
Verdict verdict_on(const Report& report, const std::string& token);

/// How many bytes a text may have (characters may have several bytes, so this is on the safe side).
namespace limit {
inline constexpr std::size_t message = 5000, summary = 2048, variables = 122'880;
}

/// `text` with at most `bytes_max` bytes, cut between characters, with "..." where something is missing.
std::string cut(std::string text, std::size_t bytes_max);

}  // namespace martlet::deploy::pipeline
