#include "start_polling_pipelines.hpp"

#include "action_role.hpp"
#include "pipeline_variables.hpp"

namespace martlet::cloud::code_pipeline {

void start_polling_pipelines(Pipelines& pipelines, const Log& log, const std::string& account, const std::string& region,
                             const SourceLocation& location, const MaySee& may_see) {
  const WallTime now = wall_now();
  std::vector<std::string> polling;
  for (const Pipeline* pipeline : pipelines.list(account, region)) {
    if (polling_source_action(pipeline->row.declaration, location)) polling.push_back(pipeline->row.name);
  }
  for (const std::string& name : polling) {
    Pipeline& pipeline = *pipelines.find(account, region, name);
    const ActionDeclaration& source = *polling_source_action(pipeline.row.declaration, location);
    const std::string role = source.role_arn.value_or(pipeline.row.declaration.role_arn);
    const ServiceResult<Identity> as = pipelines.access_control().session_for_service(role, service_principal, "polling", now);
    const ServiceResult<> seen = as ? may_see(*as) : ServiceResult<>(std::unexpected(as.error()));
    const ServiceResult<std::map<std::string, std::string>> variables = pipeline_variables(pipeline.row.declaration, {});
    if (!seen || !variables) {
      log.warn("a pipeline does not see the change of its source",
               {{"pipeline", name}, {"error", seen ? variables.error().message : seen.error().message}});
      continue;
    }
    pipelines.start(pipeline, {.type = "PollForSourceChanges", .detail = source.name, .variables = *variables}, now);
  }
}

}  // namespace martlet::cloud::code_pipeline
