#include "pipeline_declaration.hpp"

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::code_pipeline {

using aws::wire;

std::string ActionDeclaration::setting(const std::string& key) const {
  if (!configuration) return {};
  const auto found = configuration->find(key);
  return found == configuration->end() ? std::string() : found->second;
}

Schema describe(Type<ArtifactName>) { return object<ArtifactName>("ArtifactName", wire<&ArtifactName::name>("name")); }
Schema describe(Type<ActionDeclaration>) {
  using R = ActionDeclaration;
  return object<R>("ActionDeclaration", wire<&R::name>("name"), wire<&R::action_type_id>("actionTypeId"), wire<&R::run_order>("runOrder"),
                   wire<&R::configuration>("configuration"), wire<&R::output_artifacts>("outputArtifacts"),
                   wire<&R::input_artifacts>("inputArtifacts"), wire<&R::role_arn>("roleArn"), wire<&R::region>("region"),
                   wire<&R::variables_namespace>("namespace"), wire<&R::timeout_in_minutes>("timeoutInMinutes"));
}
Schema describe(Type<StageDeclaration>) {
  return object<StageDeclaration>("StageDeclaration", wire<&StageDeclaration::name>("name"), wire<&StageDeclaration::actions>("actions"),
                                  wire<&StageDeclaration::on_failure>("onFailure"), wire<&StageDeclaration::on_success>("onSuccess"),
                                  wire<&StageDeclaration::before_entry>("beforeEntry"));
}
Schema describe(Type<ArtifactStoreDeclaration>) {
  using R = ArtifactStoreDeclaration;
  return object<R>("ArtifactStore", wire<&R::type>("type"), wire<&R::location>("location"), wire<&R::encryption_key>("encryptionKey"));
}
Schema describe(Type<VariableDeclaration>) {
  using R = VariableDeclaration;
  return object<R>("PipelineVariableDeclaration", wire<&R::name>("name"), wire<&R::default_value>("defaultValue"),
                   wire<&R::description>("description"));
}
Schema describe(Type<PipelineDeclaration>) {
  using R = PipelineDeclaration;
  return object<R>("PipelineDeclaration", wire<&R::name>("name"), wire<&R::role_arn>("roleArn"), wire<&R::artifact_store>("artifactStore"),
                   wire<&R::stages>("stages"), wire<&R::version>("version"), wire<&R::execution_mode>("executionMode"),
                   wire<&R::pipeline_type>("pipelineType"), wire<&R::variables>("variables"), wire<&R::triggers>("triggers"),
                   wire<&R::artifact_stores>("artifactStores"));
}

}  // namespace martlet::cloud::code_pipeline
