#include "polling_source_action.hpp"

#include <algorithm>

namespace martlet::cloud::code_pipeline {

SourceLocation s3_location(const std::string& bucket, const std::string& key) {
  return {"S3", {{"S3Bucket", bucket}, {"S3ObjectKey", key}}};
}
SourceLocation code_commit_location(const std::string& repository, const std::string& branch) {
  return {"CodeCommit", {{"RepositoryName", repository}, {"BranchName", branch}}};
}

const ActionDeclaration* polling_source_action(const PipelineDeclaration& pipeline, const SourceLocation& location) {
  if (pipeline.stages.empty()) return nullptr;
  const std::vector<ActionDeclaration>& actions = pipeline.stages.front().actions;
  const auto looks_for_it = [&](const ActionDeclaration& action) {
    return action.action_type_id.provider == location.provider && action.setting("PollForSourceChanges") != "false" &&
           std::ranges::all_of(location.settings, [&](const auto& one) { return action.setting(one.first) == one.second; });
  };
  const auto found = std::ranges::find_if(actions, looks_for_it);
  return found == actions.end() ? nullptr : &*found;
}

}  // namespace martlet::cloud::code_pipeline
