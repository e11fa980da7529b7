#include "authorize_declaration.hpp"

#include "action_role.hpp"
#include "declaration_checks.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<> authorize_declaration(Pipelines& pipelines, const Call& call, const PipelineDeclaration& pipeline) {
  ServiceResult<> allowed =
      call.authorize({.action = "codepipeline:" + std::string(call.operation.name), .resource = call.arn(pipeline.name)});
  if (!allowed) return allowed;
  ServiceResult<> checked = check_declaration(pipeline, call.region);
  if (!checked) return checked;
  RequiredPermission pass{.action = "iam:PassRole", .resource = pipeline.role_arn};
  pass.context.set("iam:PassedToService", std::string(service_principal));
  allowed = call.authorize(pass);
  if (!allowed) return allowed;
  if (!pipelines.access_control().may_be_assumed_by(pipeline.role_arn, service_principal))
    return service_error(400, "InvalidStructureException",
                         "CodePipeline is not authorized to perform AssumeRole on role " + pipeline.role_arn);
  return {};
}

}  // namespace martlet::cloud::code_pipeline
