#include "code_pipeline_service.hpp"

#include <martlet/cloud/api/authorization.hpp>
#include <martlet/cloud/api/handler_registration.hpp>

#include "code_pipeline_handlers.hpp"
#include "pipeline_variables.hpp"
#include "start_polling_pipelines.hpp"

namespace martlet::cloud {

using namespace code_pipeline;
namespace client_operations = aws::code_pipeline_operations;

namespace {

constexpr const char* id_pattern = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

Constraint name_member(std::string_view path) { return member(path).required().length(1, 100).pattern("[A-Za-z0-9.@\\-_]+"); }
Constraint id_member(std::string_view path) { return member(path).required().pattern(id_pattern); }

}  // namespace

struct CodePipelineService::Parts {
  Parts(Loop& loop, PipelineStore store, const PipelineDependencies& dependencies, PipelinesOptions options)
      : log(options.log), objects(dependencies.objects), pipelines(loop, std::move(store), dependencies, std::move(options)) {}

  const Log log;
  PipelineObjects& objects;
  Pipelines pipelines;
};

CodePipelineService::CodePipelineService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
CodePipelineService::CodePipelineService(CodePipelineService&&) noexcept = default;
CodePipelineService::~CodePipelineService() = default;

Result<CodePipelineService> CodePipelineService::open(Loop& loop, const StateFolder& state, const PipelineDependencies& dependencies,
                                                      CodePipelineOptions options) {
  Result<sqlite::Database> database = state.database("code_pipeline", PipelineStore::migrations());
  if (!database) return std::unexpected(database.error());
  return CodePipelineService(std::make_unique<Parts>(loop,
                                                     PipelineStore(*std::move(database), TextCipher(state.master_key(), "code_pipeline")),
                                                     dependencies, PipelinesOptions{options.continuation_delay, std::move(options.log)}));
}

void CodePipelineService::serve(Api& api) {
  HandlerRegistration<Pipelines> pipelines(api, parts_->pipelines);
  const Constraints declaration = {member("pipeline").required(),
                                   name_member("pipeline.name"),
                                   member("pipeline.roleArn").required(),
                                   member("pipeline.stages").required(),
                                   member("pipeline.executionMode").one_of({"QUEUED", "SUPERSEDED", "PARALLEL"}),
                                   member("pipeline.pipelineType").one_of({"V1", "V2"})};
  const Constraint pages = member("maxResults").range(1, 100);
  const Constraint pipeline = name_member("pipelineName");
  const Constraint stage = name_member("stageName");
  pipelines.add(operations::create_pipeline, declaration, &create_pipeline);
  pipelines.add(operations::update_pipeline, declaration, &update_pipeline);
  pipelines.add(operations::get_pipeline, {name_member("name"), member("version").min(1)}, &get_pipeline);
  pipelines.add(operations::delete_pipeline, {name_member("name")}, &delete_pipeline);
  pipelines.add(operations::list_pipelines, {}, &list_pipelines);
  const Constraint arn = member("resourceArn").required().pattern("arn:aws(-[\\w]+)*:codepipeline:.+:[0-9]{12}:.+");
  pipelines.add(operations::list_tags_for_resource, {arn}, &list_tags_for_resource);
  pipelines.add(operations::tag_resource, {arn, member("tags").required()}, &tag_resource);
  pipelines.add(operations::untag_resource, {arn, member("tagKeys").required().each(value().length(1, 128))}, &untag_resource);
  pipelines.add(client_operations::start_pipeline_execution, {name_member("name"), member("variables").length(1, 50)},
                &start_pipeline_execution);
  pipelines.add(operations::stop_pipeline_execution, {pipeline, id_member("pipelineExecutionId"), member("reason").max_length(200)},
                &stop_pipeline_execution);
  pipelines.add(
      operations::retry_stage_execution,
      {pipeline, stage, id_member("pipelineExecutionId"), member("retryMode").required().one_of({"FAILED_ACTIONS", "ALL_ACTIONS"})},
      &retry_stage_execution);
  pipelines.add(operations::rollback_stage, {pipeline, stage, id_member("targetPipelineExecutionId")}, &rollback_stage);
  pipelines.add(
      client_operations::put_approval_result,
      {pipeline, stage, name_member("actionName"), member("result").required(),
       member("result.status").required().one_of({"Approved", "Rejected"}), member("result.summary").max_length(512), id_member("token")},
      &put_approval_result);
  pipelines.add(client_operations::get_pipeline_execution, {pipeline, id_member("pipelineExecutionId")}, &get_pipeline_execution);
  pipelines.add(client_operations::list_pipeline_executions, {pipeline, pages}, &list_pipeline_executions);
  pipelines.add(client_operations::list_action_executions, {pipeline, pages}, &list_action_executions);
  pipelines.add(client_operations::get_pipeline_state, {name_member("name")}, &get_pipeline_state);
  pipelines.add(client_operations::get_job_details, {id_member("jobId")}, &get_job_details);
  pipelines.add(client_operations::put_job_success_result, {id_member("jobId"), member("continuationToken").length(1, 2048)},
                &put_job_success_result);
  pipelines.add(client_operations::put_job_failure_result,
                {id_member("jobId"), member("failureDetails").required(), member("failureDetails.message").required().length(1, 5000)},
                &put_job_failure_result);
}

ServiceResult<std::string> CodePipelineService::start_by_event(const Identity& as, const std::string& region, const std::string& name,
                                                               const std::string& rule_arn) {
  const WallTime now = wall_now();
  const std::string arn = "arn:aws:codepipeline:" + region + ":" + as.caller.account + ":" + name;
  AccessControl& access_control = parts_->pipelines.access_control();
  const ServiceResult<> allowed =
      authorize_as(access_control, as, {.action = "codepipeline:StartPipelineExecution", .resource = arn}, region, now);
  if (!allowed) return std::unexpected(allowed.error());
  Pipeline* pipeline = parts_->pipelines.find(as.caller.account, region, name);
  if (!pipeline)
    return service_error(400, "PipelineNotFoundException",
                         "Account '" + as.caller.account + "' does not have a pipeline with name '" + name + "'");
  ServiceResult<std::map<std::string, std::string>> variables = pipeline_variables(pipeline->row.declaration, std::nullopt);
  if (!variables) return std::unexpected(variables.error());
  return parts_->pipelines.start(*pipeline, {.type = "CloudWatchEvent", .detail = rule_arn, .variables = *std::move(variables)}, now).id;
}

void CodePipelineService::on_object_changed(const std::string& account, const std::string& region, const std::string& bucket,
                                            const std::string& key) {
  start_polling_pipelines(parts_->pipelines, parts_->log, account, region, s3_location(bucket, key),
                          [&](const Identity& as) -> ServiceResult<> {
                            const ServiceResult<PipelineObject> object = parts_->objects.get(as, bucket, key, "");
                            if (!object) return std::unexpected(object.error());
                            return {};
                          });
}

void CodePipelineService::on_branch_changed(const std::string& account, const std::string& region, const std::string& repository,
                                            const std::string& branch) {
  const std::string arn = "arn:aws:codecommit:" + region + ":" + account + ":" + repository;
  start_polling_pipelines(parts_->pipelines, parts_->log, account, region, code_commit_location(repository, branch),
                          [&](const Identity& as) {
                            return authorize_as(parts_->pipelines.access_control(), as, {.action = "codecommit:GetBranch", .resource = arn},
                                                region, wall_now());
                          });
}

}  // namespace martlet::cloud
