#include "stage_lookup.hpp"

#include <algorithm>

namespace martlet::cloud::code_pipeline {

ServiceResult<std::size_t> stage_named(const Pipeline& pipeline, const std::string& name) {
  const std::vector<StageDeclaration>& stages = pipeline.row.declaration.stages;
  const auto found = std::ranges::find(stages, name, &StageDeclaration::name);
  if (found == stages.end())
    return service_error(400, "StageNotFoundException",
                         "Pipeline '" + pipeline.row.name + "' does not have a stage with name '" + name + "'");
  return static_cast<std::size_t>(found - stages.begin());
}

const Execution* latest_in(const Pipeline& pipeline, const std::string& stage) {
  const std::vector<Execution>& executions = pipeline.running.executions;
  for (auto execution = executions.rbegin(); execution != executions.rend(); ++execution) {
    if (!status_in(*execution, stage).empty()) return &*execution;
  }
  return nullptr;
}

bool has_succeeded_in(const Execution& execution, const std::string& stage) { return status_in(execution, stage) == "Succeeded"; }

std::string status_in(const Execution& execution, const std::string& stage) {
  std::string status;
  for (const StageRun& run : execution.stages) {
    if (run.name == stage) status = text_of(run.status);
  }
  return status;
}

}  // namespace martlet::cloud::code_pipeline
