#pragma once
#include <map>
#include <string>
#include <vector>

#include <martlet/sqlite/database.hpp>

#include "engine.hpp"

namespace martlet::cloud::code_pipeline {

/// What is kept of a pipeline beside its declaration.
struct PipelineRow {
  std::string account{};
  std::string region{};
  std::string name{};
  PipelineDeclaration declaration{};
  WallTime created{};
  WallTime updated{};
  std::map<std::string, std::string> tags{};
  std::vector<std::string> closed_transitions{};
};
Schema describe(Type<PipelineRow>);

class PipelineStore {
 public:
  static std::vector<std::string> migrations();
  explicit PipelineStore(sqlite::Database database) : database_(std::move(database)) {}

  std::vector<PipelineRow> pipelines();
  void put(const PipelineRow& pipeline);
  /// With its executions.
  void remove(const PipelineRow& pipeline);

  void put(const PipelineRow& pipeline, const Execution& execution);
  /// The newest, at most `count`, the oldest of them first.
  std::vector<Execution> latest(const PipelineRow& pipeline, int count);

 private:
  sqlite::Database database_;
};

}  // namespace martlet::cloud::code_pipeline
