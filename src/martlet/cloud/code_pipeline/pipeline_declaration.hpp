#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/code_pipeline/code_pipeline_job_shapes.hpp>
#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

/// A pipeline as its owner declares it. Responses return every member as declared. Contract: CodePipeline API Reference,
/// PipelineDeclaration.
namespace martlet::cloud::code_pipeline {

struct ArtifactName {
  std::string name;
};
struct ActionDeclaration {
  std::string name;
  aws::ActionTypeId action_type_id;
  std::optional<int> run_order;
  std::optional<std::map<std::string, std::string>> configuration;
  std::optional<std::vector<ArtifactName>> output_artifacts;
  std::optional<std::vector<ArtifactName>> input_artifacts;
  std::optional<std::string> role_arn;
  std::optional<std::string> region;
  std::optional<std::string> variables_namespace;
  std::optional<int> timeout_in_minutes;

  int order() const { return run_order.value_or(1); }
  /// Returns a member of the configuration, or "" if it is missing.
  std::string setting(const std::string& key) const;
};
struct StageDeclaration {
  std::string name;
  std::vector<ActionDeclaration> actions;
  // These members are read so that they can be refused, like those of the pipeline.
  std::optional<json::Value> on_failure{};
  std::optional<json::Value> on_success{};
  std::optional<json::Value> before_entry{};
};
struct ArtifactStoreDeclaration {
  std::string type;  ///< "S3"
  std::string location;
  std::optional<aws::EncryptionKey> encryption_key;
};
struct VariableDeclaration {
  std::string name;
  std::optional<std::string> default_value;
  std::optional<std::string> description;
};
struct PipelineDeclaration {
  std::string name;
  std::string role_arn;
  std::optional<ArtifactStoreDeclaration> artifact_store;
  std::vector<StageDeclaration> stages;
  std::optional<int> version;
  std::optional<std::string> execution_mode;
  std::optional<std::string> pipeline_type;
  std::optional<std::vector<VariableDeclaration>> variables;
  std::optional<json::Value> triggers;
  std::optional<json::Value> artifact_stores;

  std::string mode() const { return execution_mode.value_or("SUPERSEDED"); }
};

Schema describe(Type<ArtifactName>);
Schema describe(Type<ActionDeclaration>);
Schema describe(Type<StageDeclaration>);
Schema describe(Type<ArtifactStoreDeclaration>);
Schema describe(Type<VariableDeclaration>);
Schema describe(Type<PipelineDeclaration>);

}  // namespace martlet::cloud::code_pipeline
