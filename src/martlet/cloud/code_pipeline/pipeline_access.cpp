#include "pipeline_access.hpp"

namespace martlet::cloud::code_pipeline {

ServiceResult<Pipeline*> permitted_pipeline(Pipelines& pipelines, const Call& call, const std::string& name,
                                            const std::string& sub_resource) {
  const ServiceResult<> allowed = call.authorize({.action = "codepipeline:" + std::string(call.operation.name),
                                                  .resource = call.arn(name) + (sub_resource.empty() ? "" : "/" + sub_resource)});
  if (!allowed) return std::unexpected(allowed.error());
  if (Pipeline* pipeline = pipelines.find(call.account(), call.region, name)) return pipeline;
  return service_error(400, "PipelineNotFoundException",
                       "Account '" + call.account() + "' does not have a pipeline with name '" + name + "'");
}

ServiceResult<Pipeline*> permitted_pipeline_by_arn(Pipelines& pipelines, const Call& call, const std::string& arn) {
  const std::string name = arn.substr(arn.rfind(':') + 1);
  ServiceResult<Pipeline*> found = permitted_pipeline(pipelines, call, name);
  if (found && call.arn(name) == arn) return found;
  if (!found && found.error().code != "PipelineNotFoundException") return found;
  return service_error(400, "ResourceNotFoundException", "There is no resource with the ARN '" + arn + "'");
}

}  // namespace martlet::cloud::code_pipeline
