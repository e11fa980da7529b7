#pragma once
#include <set>
#include <string>
#include <vector>

#include "execution.hpp"

namespace martlet::cloud::code_pipeline {

/// A pipeline as it runs: its declaration, its unfinished executions and the newest finished ones. advance() and perform_action() use it.
struct RunningPipeline {
  std::string account{};
  std::string region{};
  PipelineDeclaration declaration{};
  std::set<std::string> disabled_transitions{};  ///< stages that no execution may enter now
  std::vector<Execution> executions{};           ///< in the order in which they were started

  std::string arn() const { return "arn:aws:codepipeline:" + region + ":" + account + ":" + declaration.name; }
  /// Returns nullptr if there is no such execution.
  Execution* find(const std::string& execution_id);
};

}  // namespace martlet::cloud::code_pipeline
