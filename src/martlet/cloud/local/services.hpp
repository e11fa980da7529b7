#pragma once
#include <memory>
#include <optional>
#include <string>

#include <martlet/base/log.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/api_gateway/api_gateway_service.hpp>
#include <martlet/cloud/code_commit/code_commit_service.hpp>
#include <martlet/cloud/code_pipeline/code_pipeline_service.hpp>
#include <martlet/cloud/dynamodb/dynamodb_service.hpp>
#include <martlet/cloud/event_bridge/event_bridge_service.hpp>
#include <martlet/cloud/event_sources/event_source_service.hpp>
#include <martlet/cloud/identity/identity_service.hpp>
#include <martlet/cloud/kms/kms_service.hpp>
#include <martlet/cloud/lambda/lambda_service.hpp>
#include <martlet/cloud/logs/logs_service.hpp>
#include <martlet/cloud/s3/s3_service.hpp>
#include <martlet/cloud/scheduler/scheduler_service.hpp>
#include <martlet/cloud/sqs/sqs_service.hpp>
#include <martlet/cloud/ssm/ssm_service.hpp>
#include <martlet/cloud/state/state_folder.hpp>
#include <martlet/net/reactor/reactor.hpp>

#include "function_event_target.hpp"
#include "function_log_writer.hpp"
#include "lambda_integrated_functions.hpp"
#include "lambda_mapped_functions.hpp"
#include "lambda_pipeline_functions.hpp"
#include "object_created_publisher.hpp"
#include "pipeline_event_target.hpp"
#include "pooled_function_runner.hpp"
#include "push_event_publisher.hpp"
#include "queue_event_target.hpp"
#include "s3_package_source.hpp"
#include "s3_pipeline_objects.hpp"
#include "sqs_mapped_queues.hpp"

namespace martlet::cloud {

struct ServicesOptions {
  std::string endpoint{};  ///< this cloud's URL
  IdentityOptions identity{};
  std::chrono::milliseconds lambda_pending{30};
  LambdaLimits lambda_limits{};
  std::chrono::milliseconds pipeline_continuation_delay{5000};
  Log log{};
};

/// All services of the local cloud, connected with one another.
class Services {
 public:
  /// Opens all services. Fails if a service can't open its state.
  static Result<std::unique_ptr<Services>> open(net::Reactor& reactor, const StateFolder& state, ServicesOptions options);
  Services(const Services&) = delete;

  AccessControl& access_control() { return identity_.access_control(); }
  ApiGatewayService& api_gateway() { return *api_gateway_; }
  void serve(Api& api);
  LambdaService& lambda() { return *lambda_; }

 private:
  Services(IdentityService identity, ServicesOptions options)
      : endpoint_(std::move(options.endpoint)),
        lambda_pending_(options.lambda_pending),
        lambda_limits_(options.lambda_limits),
        pipeline_continuation_delay_(options.pipeline_continuation_delay),
        identity_(std::move(identity)),
        log_(options.log),
        push_event_publisher_(std::move(options.log)) {}
  Result<void> open_rest(net::Reactor& reactor, const StateFolder& state);
  Result<void> open_lambda(net::Reactor& reactor, const StateFolder& state);
  Result<void> open_targets(net::Reactor& reactor, const StateFolder& state);
  Result<void> open_pipelines(net::Reactor& reactor, const StateFolder& state);

  const std::string endpoint_;
  const std::chrono::milliseconds lambda_pending_;
  const LambdaLimits lambda_limits_;
  const std::chrono::milliseconds pipeline_continuation_delay_;
  IdentityService identity_;
  const Log log_;
  PushEventPublisher push_event_publisher_;
  std::optional<LogsService> logs_;
  std::optional<KmsService> kms_;
  std::optional<SsmService> ssm_;
  std::optional<S3Service> s3_;
  std::optional<LambdaService> lambda_;
  std::optional<FunctionLogWriter> function_log_writer_;
  std::optional<PooledFunctionRunner> function_runner_;
  std::optional<S3PackageSource> package_source_;
  std::optional<DynamoDbService> dynamodb_;
  std::optional<SqsService> sqs_;
  std::optional<EventBridgeService> event_bridge_;
  std::optional<FunctionEventTarget> function_target_;
  std::optional<QueueEventTarget> queue_target_;
  std::optional<LambdaMappedFunctions> mapped_functions_;
  std::optional<SqsMappedQueues> mapped_queues_;
  std::optional<EventSourceService> event_sources_;
  std::optional<SchedulerService> scheduler_;
  std::optional<ObjectCreatedPublisher> object_created_publisher_;
  std::optional<CodeCommitService> code_commit_;
  std::optional<S3PipelineObjects> pipeline_objects_;
  std::optional<LambdaPipelineFunctions> pipeline_functions_;
  std::optional<CodePipelineService> pipelines_;
  std::optional<PipelineEventTarget> pipeline_target_;
  std::optional<LambdaIntegratedFunctions> integrated_functions_;
  std::optional<ApiGatewayService> api_gateway_;
};

}  // namespace martlet::cloud
