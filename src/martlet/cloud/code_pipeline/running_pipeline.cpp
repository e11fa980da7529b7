#include "running_pipeline.hpp"

#include <algorithm>

namespace martlet::cloud::code_pipeline {

Execution* RunningPipeline::find(const std::string& execution_id) {
  const auto found = std::ranges::find(executions, execution_id, &Execution::id);
  return found == executions.end() ? nullptr : &*found;
}

}  // namespace martlet::cloud::code_pipeline
