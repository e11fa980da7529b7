#pragma once
#include <memory>
#include <optional>

#include <martlet/base/log.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/api_gateway/api_gateway.hpp>
#include <martlet/cloud/code_commit/code_commit_service.hpp>
#include <martlet/cloud/events/events_service.hpp>
#include <martlet/cloud/identity/identity_service.hpp>
#include <martlet/cloud/kms/kms_service.hpp>
#include <martlet/cloud/logs/logs_service.hpp>
#include <martlet/cloud/s3/s3_service.hpp>
#include <martlet/cloud/ssm/ssm_service.hpp>
#include <martlet/cloud/state/state_folder.hpp>
#include <martlet/net/reactor/reactor.hpp>

#include "push_events.hpp"
#include "unjoined_functions.hpp"

namespace martlet::cloud {

struct ServicesOptions {
  IdentityOptions identity{};
  Log log{};
};

/// All services, and what joins them.
class Services {
 public:
  /// Fails where one of them can't open its state.
  static Result<std::unique_ptr<Services>> open(net::Reactor& reactor, const StateFolder& state, ServicesOptions options);
  Services(const Services&) = delete;

  Authority& authority() { return identity_.authority(); }
  ApiGateway& api_gateway() { return *api_gateway_; }
  void serve(Api& api);

 private:
  Services(IdentityService identity, ServicesOptions options)
      : identity_(std::move(identity)), log_(options.log), push_events_(std::move(options.log)) {}
  Result<void> open_rest(net::Reactor& reactor, const StateFolder& state);

  IdentityService identity_;
  const Log log_;
  PushEvents push_events_;
  std::optional<LogsService> logs_;
  std::optional<KmsService> kms_;
  std::optional<SsmService> ssm_;
  std::optional<S3Service> s3_;
  std::optional<EventsService> events_;
  std::optional<CodeCommitService> code_commit_;
  UnjoinedFunctions functions_;
  std::optional<ApiGateway> api_gateway_;
};

}  // namespace martlet::cloud
