#include "declaration_checks.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace martlet::cloud::code_pipeline {
namespace {

// A supported provider, with the configuration that it requires.
struct Provider {
  std::string_view category;
  std::string_view name;
  std::array<std::string_view, 2> required;
};
constexpr std::array providers = {
    Provider{"Source", "S3", {"S3Bucket", "S3ObjectKey"}},
    Provider{"Source", "CodeCommit", {"RepositoryName", "BranchName"}},
    Provider{"Invoke", "Lambda", {"FunctionName", ""}},
    Provider{"Approval", "Manual", {"", ""}},
};

std::unexpected<ServiceError> structure(std::string message) { return service_error(400, "InvalidStructureException", std::move(message)); }
std::unexpected<ServiceError> invalid_action(std::string message) {
  return service_error(400, "InvalidActionDeclarationException", std::move(message));
}

std::string region_constant(std::string region) {
  std::ranges::transform(region, region.begin(), [](char c) {
    return c == '-' ? '_' : c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  });
  return region;
}

ServiceResult<> check_action(const ActionDeclaration& action, const std::string& region) {
  const aws::ActionTypeId& type = action.action_type_id;
  const auto provider = std::ranges::find_if(
      providers, [&](const Provider& one) { return one.category == type.category && one.name == type.provider && type.owner == "AWS"; });
  if (provider == providers.end())
    return invalid_action("ActionType (Category: '" + type.category + "', Provider: '" + type.provider + "', Owner: '" + type.owner +
                          "', Version: '" + type.version + "') in action '" + action.name + "' is not available in region '" +
                          region_constant(region) + "'");
  for (const std::string_view key : provider->required) {
    if (!key.empty() && action.setting(std::string(key)).empty())
      return invalid_action("Action configuration for action '" + action.name + "' is missing required configuration '" + std::string(key) +
                            "'");
  }
  if (action.region && *action.region != region)
    return invalid_action("The local cloud does not support actions in another region (action '" + action.name + "').");
  return {};
}

ServiceResult<> check_names(const PipelineDeclaration& pipeline) {
  std::set<std::string> stages;
  std::set<std::string> outputs;
  for (const StageDeclaration& stage : pipeline.stages) {
    if (!stages.insert(stage.name).second)
      return service_error(400, "InvalidStageDeclarationException", "Stage name '" + stage.name + "' is used more than once");
    std::set<std::string> actions;
    for (const ActionDeclaration& action : stage.actions) {
      if (!actions.insert(action.name).second)
        return invalid_action("Action name '" + action.name + "' is used more than once in stage '" + stage.name + "'");
      for (const ArtifactName& output : action.output_artifacts.value_or(std::vector<ArtifactName>())) {
        if (!outputs.insert(output.name).second)
          return structure("Output Artifact Bundle name must be unique within the pipeline. " + output.name +
                           " has been used more than once.");
      }
    }
    for (const ActionDeclaration& action : stage.actions) {
      for (const ArtifactName& input : action.input_artifacts.value_or(std::vector<ArtifactName>())) {
        if (!outputs.contains(input.name))
          return structure("Input Artifact Bundle " + input.name + " in action " + action.name +
                           " is not declared as Output Artifact Bundle in any of the preceding actions");
      }
    }
  }
  return {};
}

bool is_source(const ActionDeclaration& action) { return action.action_type_id.category == "Source"; }

ServiceResult<> check_sources(const PipelineDeclaration& pipeline) {
  const StageDeclaration& first = pipeline.stages.front();
  if (!std::ranges::all_of(first.actions, is_source))
    return structure("Pipeline should start with a stage that only contains source actions");
  for (auto stage = std::next(pipeline.stages.begin()); stage != pipeline.stages.end(); ++stage) {
    if (std::ranges::any_of(stage->actions, is_source))
      return structure("Source actions can only be included in the first stage of the pipeline");
  }
  return {};
}

ServiceResult<> check_type(const PipelineDeclaration& pipeline) {
  if (pipeline.pipeline_type.value_or("V1") == "V2") return {};
  if (pipeline.mode() != "SUPERSEDED") return structure("QUEUED or PARALLEL mode can only be used with V2 pipelines");
  if (pipeline.variables && !pipeline.variables->empty()) return structure("Pipeline variable can only be used with V2 pipelines");
  return {};
}

// Returns whether the member is present and not an empty list or object.
bool is_present(const std::optional<json::Value>& member) {
  if (!member) return false;
  if (const json::Array* items = member->array()) return !items->empty();
  return !member->object() || !member->object()->empty();
}

ServiceResult<> check_supported(const PipelineDeclaration& pipeline) {
  if (is_present(pipeline.triggers))
    return structure("The local cloud does not support triggers. Use an EventBridge rule to start the pipeline.");
  if (is_present(pipeline.artifact_stores)) return structure("The local cloud does not support artifactStores. Use artifactStore instead.");
  for (const StageDeclaration& stage : pipeline.stages) {
    if (is_present(stage.on_failure) || is_present(stage.on_success) || is_present(stage.before_entry))
      return structure("The local cloud does not support conditions of stages (stage '" + stage.name + "').");
  }
  return {};
}

}  // namespace

ServiceResult<> check_declaration(const PipelineDeclaration& pipeline, const std::string& region) {
  const ServiceResult<> supported = check_supported(pipeline);
  if (!supported) return supported;
  if (pipeline.stages.size() < 2)
    return structure("Pipeline has only " + std::to_string(pipeline.stages.size()) +
                     " stage(s). There should be a minimum of 2 stages in a pipeline");
  if (!pipeline.artifact_store) return structure("The local cloud needs artifactStore.");
  for (const StageDeclaration& stage : pipeline.stages) {
    if (stage.actions.empty()) return service_error(400, "InvalidStageDeclarationException", "Stage '" + stage.name + "' has no actions");
    for (const ActionDeclaration& action : stage.actions) {
      const ServiceResult<> checked = check_action(action, region);
      if (!checked) return checked;
    }
  }
  for (const auto& check : {check_sources, check_names, check_type}) {
    const ServiceResult<> checked = check(pipeline);
    if (!checked) return checked;
  }
  return {};
}

}  // namespace martlet::cloud::code_pipeline
