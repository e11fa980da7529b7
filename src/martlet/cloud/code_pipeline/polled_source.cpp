#include "polled_source.hpp"

namespace martlet::cloud::code_pipeline {

const ActionDeclaration* polled_source(const PipelineDeclaration& pipeline, const std::string& bucket, const std::string& key) {
  if (pipeline.stages.empty()) return nullptr;
  for (const ActionDeclaration& action : pipeline.stages.front().actions) {
    const bool is_polled = action.action_type_id.provider == "S3" && action.setting("PollForSourceChanges") != "false";
    if (is_polled && action.setting("S3Bucket") == bucket && action.setting("S3ObjectKey") == key) return &action;
  }
  return nullptr;
}

}  // namespace martlet::cloud::code_pipeline
