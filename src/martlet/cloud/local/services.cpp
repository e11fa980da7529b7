#include "services.hpp"

namespace martlet::cloud {
namespace {

// Puts a service that was opened into its place, or gives the error.
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

// In the order in which they need each other.
Result<void> Services::open_rest(net::Reactor& reactor, const StateFolder& state) {
  Result<void> opened = put(kms_, KmsService::open(state));
  if (opened) opened = put(ssm_, SsmService::open(state, kms_->encryption()));
  if (opened) opened = put(logs_, LogsService::open(reactor, state));
  if (opened) opened = put(s3_, S3Service::open(state));
  if (opened) opened = put(events_, EventsService::open(reactor, state, identity_.authority(), log_));
  if (opened) push_events_.publish_to(events_->bus());
  if (opened) opened = put(code_commit_, CodeCommitService::open(reactor, state, push_events_));
  if (opened) opened = put(api_gateway_, ApiGateway::open(state, functions_, log_));
  return opened;
}

void Services::serve(Api& api) {
  identity_.serve(api);
  kms_->serve(api);
  ssm_->serve(api);
  logs_->serve(api);
  s3_->serve(api);
  events_->serve(api);
  code_commit_->serve(api);
  api_gateway_->serve(api);
}

}  // namespace martlet::cloud
