#include "services.hpp"

namespace martlet::cloud {
namespace {

// Moves an opened service into `place`, or returns the error.
template <class Service>
Result<void> put(std::optional<Service>& place, Result<Service> opened) {
  if (!opened) return std::unexpected(opened.error());
  place.emplace(*std::move(opened));
  return {};
}

}  // namespace

Result<std::unique_ptr<Services>> Services::open(net::Reactor& reactor, const StateFolder& state, ServicesOptions options) {
  Result<IdentityService> identity = IdentityService::open(state, options.identity);
  if (!identity) return std::unexpected(identity.error());
  std::unique_ptr<Services> services(new Services(*std::move(identity), std::move(options)));
  const Result<void> opened = services->open_rest(reactor, state);
  if (!opened) return std::unexpected(opened.error());
  return services;
}

// Opens the other services, in the order of their dependencies.
Result<void> Services::open_rest(net::Reactor& reactor, const StateFolder& state) {
  Result<void> opened = put(kms_, KmsService::open(state));
  if (opened) opened = put(ssm_, SsmService::open(state, kms_->encryption()));
  if (opened) opened = put(logs_, LogsService::open(reactor, state));
  if (opened) opened = put(s3_, S3Service::open(reactor, state));
  if (opened) opened = open_lambda(reactor, state);
  if (opened) opened = put(dynamodb_, DynamoDbService::open(state));
  if (opened) opened = put(sqs_, SqsService::open(state));
  if (opened) opened = put(event_bridge_, EventBridgeService::open(reactor, state, identity_.access_control(), log_));
  if (opened) opened = open_targets(reactor, state);
  if (opened) opened = open_pipelines(reactor, state);
  if (opened) opened = put(api_gateway_, ApiGatewayService::open(state, *integrated_functions_, log_));
  return opened;
}

Result<void> Services::open_lambda(net::Reactor& reactor, const StateFolder& state) {
  const Result<std::filesystem::path> code = state.folder("lambda-code");
  if (!code) return std::unexpected(code.error());
  const Result<std::filesystem::path> scratch = state.folder("lambda-scratch");
  if (!scratch) return std::unexpected(scratch.error());
  if (Result<void> opened =
          put(lambda_, LambdaService::open(reactor, state, access_control(),
                                           {.endpoint = endpoint_, .pending = lambda_pending_, .limits = lambda_limits_, .log = log_}));
      !opened)
    return opened;
  function_log_writer_.emplace(*logs_, *lambda_, access_control());
  function_runner_.emplace(reactor, lambda_->invocation_queue_backend(),
                           PooledFunctionRunnerOptions{.code_folder = *code,
                                                       .scratch_folder = *scratch,
                                                       .concurrency_max = static_cast<std::size_t>(lambda_limits_.concurrency_max),
                                                       .log = [this](const FunctionVersion& function, const LogLine& line) {
                                                         function_log_writer_->write(function, line);
                                                       }});
  lambda_->set_function_runner(*function_runner_);
  package_source_.emplace(*s3_);
  lambda_->set_package_source(*package_source_);
  function_runner_->start_queue();
  integrated_functions_.emplace(*lambda_);
  return {};
}

// Opens the targets of deliveries, which begin when the loop runs, so that all targets exist by then.
Result<void> Services::open_targets(net::Reactor& reactor, const StateFolder& state) {
  function_target_.emplace(*lambda_);
  event_bridge_->set_target_service("lambda", *function_target_);
  queue_target_.emplace(*sqs_, access_control());
  event_bridge_->set_target_service("sqs", *queue_target_);
  Result<void> opened = put(scheduler_, SchedulerService::open(reactor, state, event_bridge_->bus()));
  if (!opened) return opened;
  mapped_functions_.emplace(*lambda_);
  mapped_queues_.emplace(*sqs_);
  opened = put(event_sources_, EventSourceService::open(state, {reactor, access_control(), *mapped_functions_, *mapped_queues_, log_}));
  if (opened) lambda_->set_event_source_mapping_tags(event_sources_->tags_by_arn());
  return opened;
}

Result<void> Services::open_pipelines(net::Reactor& reactor, const StateFolder& state) {
  push_event_publisher_.set_bus(event_bridge_->bus());
  push_event_publisher_.set_listener([this](const PushedReference& push) {
    const RepositoryName& repository = push.repository;
    if (pipelines_ && !push.branch().empty() && !push.new_commit.empty())
      pipelines_->on_branch_changed(repository.account, repository.region, repository.name, push.branch());
  });
  object_created_publisher_.emplace(event_bridge_->bus());
  s3_->on_object_created([this](const ObjectCreated& object) {
    object_created_publisher_->publish(object);
    if (pipelines_) pipelines_->on_object_changed(object.account, object.region, object.bucket, object.key);
  });
  Result<void> opened = put(code_commit_, CodeCommitService::open(reactor, state, push_event_publisher_));
  if (!opened) return opened;
  pipeline_objects_.emplace(*s3_, access_control());
  pipeline_functions_.emplace(*lambda_);
  opened =
      put(pipelines_, CodePipelineService::open(reactor, state, {access_control(), *code_commit_, *pipeline_objects_, *pipeline_functions_},
                                                {.continuation_delay = pipeline_continuation_delay_, .log = log_}));
  if (!opened) return opened;
  pipeline_target_.emplace(*pipelines_);
  event_bridge_->set_target_service("codepipeline", *pipeline_target_);
  return {};
}

void Services::serve(Api& api) {
  identity_.serve(api);
  kms_->serve(api);
  ssm_->serve(api);
  logs_->serve(api);
  s3_->serve(api);
  lambda_->serve(api);
  dynamodb_->serve(api);
  event_bridge_->serve(api);
  scheduler_->serve(api);
  sqs_->serve(api);
  event_sources_->serve(api);
  code_commit_->serve(api);
  pipelines_->serve(api);
  api_gateway_->serve(api);
}

}  // namespace martlet::cloud
