#include "polled_source.hpp"

#include <algorithm>

namespace martlet::cloud::code_pipeline {

SourcePlace object_place(const std::string& bucket, const std::string& key) { return {"S3", {{"S3Bucket", bucket}, {"S3ObjectKey", key}}}; }
SourcePlace branch_place(const std::string& repository, const std::string& branch) {
  return {"CodeCommit", {{"RepositoryName", repository}, {"BranchName", branch}}};
}

const ActionDeclaration* polled_source(const PipelineDeclaration& pipeline, const SourcePlace& place) {
  if (pipeline.stages.empty()) return nullptr;
  const std::vector<ActionDeclaration>& actions = pipeline.stages.front().actions;
  const auto looks_for_it = [&](const ActionDeclaration& action) {
    return action.action_type_id.provider == place.provider && action.setting("PollForSourceChanges") != "false" &&
           std::ranges::all_of(place.settings, [&](const auto& one) { return action.setting(one.first) == one.second; });
  };
  const auto found = std::ranges::find_if(actions, looks_for_it);
  return found == actions.end() ? nullptr : &*found;
}

}  // namespace martlet::cloud::code_pipeline
