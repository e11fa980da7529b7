#include "lambda_service.hpp"

#include <martlet/base/random.hpp>
#include <martlet/cloud/state/blob_sweep.hpp>

#include "control_plane.hpp"
#include "invocations.hpp"
#include "packages.hpp"
#include "queued_invocation_store.hpp"
#include "register_operations.hpp"
#include "service_invocation_access.hpp"
#include "urls/answer_function_url.hpp"
#include "urls/url_address.hpp"

namespace martlet::cloud {

struct LambdaService::Parts {
  lambda::ControlPlane plane;
  lambda::QueuedInvocationStore events;
  Log log;
  std::optional<BlobSweep> sweep{};
  Parts(lambda::ControlPlane control_plane, sqlite::Database stored, const TextCipher& cipher, Log log_sink)
      : plane(std::move(control_plane)), events(plane, std::move(stored), cipher), log(std::move(log_sink)) {}

  ServiceResult<> enqueue(const lambda::FunctionReference& reference, std::string event);
};

LambdaService::LambdaService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
LambdaService::LambdaService(LambdaService&&) noexcept = default;
LambdaService::~LambdaService() = default;

Result<LambdaService> LambdaService::open(Loop& loop, const StateFolder& state, AccessControl& access_control, LambdaOptions options) {
  Result<sqlite::Database> functions = state.database("lambda", lambda::FunctionStore::migrations());
  if (!functions) return std::unexpected(functions.error());
  Result<sqlite::Database> events = state.database("lambda-events", lambda::QueuedInvocationStore::migrations());
  if (!events) return std::unexpected(events.error());
  const Result<std::filesystem::path> folder = state.folder("lambda-packages");
  if (!folder) return std::unexpected(folder.error());
  Result<BlobStore> packages = BlobStore::open(*folder);
  if (!packages) return std::unexpected(packages.error());
  const TextCipher cipher(state.master_key(), "lambda");
  auto parts =
      std::make_unique<Parts>(lambda::ControlPlane{.store = lambda::FunctionStore(*std::move(functions), cipher),
                                                   .packages = *std::move(packages),
                                                   .links = lambda::PackageLinks(state.master_key(), options.limits.package_link_lifetime),
                                                   .access_control = access_control,
                                                   .endpoint = std::move(options.endpoint),
                                                   .pending = options.pending,
                                                   .limits = options.limits},
                              *std::move(events), cipher, std::move(options.log));
  parts->sweep.emplace(loop, parts->plane.packages,
                       [at = parts.get()](const std::string& name) { return lambda::is_used_package(at->plane, name); });
  return LambdaService(std::move(parts));
}

void LambdaService::serve(Api& api) { lambda::register_operations(api, parts_->plane); }

void LambdaService::set_package_source(PackageSource& source) { parts_->plane.source = &source; }

void LambdaService::set_function_runner(FunctionRunner& runner) {
  parts_->plane.runner = &runner;
  for (const auto& [key, concurrency] : parts_->plane.store.reservations())
    runner.set_reserved_concurrency(key.arn(), static_cast<std::size_t>(concurrency));
}

AsyncInvocationQueueBackend& LambdaService::invocation_queue_backend() { return parts_->events; }

bool LambdaService::may_be_invoked_by(const std::string& service, const std::string& function_arn, const std::string& source_arn) {
  return lambda::may_be_invoked_by(parts_->plane, service, lambda::reference_of(function_arn), source_arn);
}

Task<ServiceResult<InvokeResult>> LambdaService::invoke(std::string function_arn, std::string event) {
  const lambda::FunctionReference function = lambda::reference_of(function_arn);
  ServiceResult<lambda::Invocable> target = lambda::find_invocable(parts_->plane, function, wall_now());
  if (!target) co_return std::unexpected(target.error());
  InvokeRequest request(std::move(event));
  request.arn = function_arn;
  auto running = parts_->plane.runner->invoke(std::move(target->function), std::move(request));
  co_return co_await std::move(running);
}

std::optional<FunctionSummary> LambdaService::find_function(const std::string& account, const std::string& region,
                                                            const std::string& function) {
  lambda::FunctionReference reference = lambda::reference_of(function);
  if (reference.account.empty()) reference.account = account;
  if (reference.region.empty()) reference.region = region;
  const std::optional<lambda::Target> target = lambda::find_target(parts_->plane.store, reference);
  if (!target || reference.account != account || reference.region != region) return std::nullopt;
  const lambda::FunctionConfiguration& configuration = target->version.configuration;
  return FunctionSummary{reference.named_arn(), configuration.role, std::chrono::seconds(configuration.timeout)};
}

void LambdaService::set_event_source_mapping_tags(lambda::EventSourceMappingTags& tags) { parts_->plane.mapping_tags = &tags; }

ServiceResult<> LambdaService::enqueue(const Identity& as, const std::string& region, const std::string& function, std::string event) {
  lambda::FunctionReference reference = lambda::reference_of(function);
  if (reference.account.empty()) reference.account = as.caller.account;
  if (reference.region.empty()) reference.region = region;
  if (ServiceResult<> allowed = lambda::may_invoke(parts_->plane, as, reference); !allowed) return allowed;
  return parts_->enqueue(reference, std::move(event));
}

ServiceResult<> LambdaService::enqueue(const std::string& function_arn, std::string event) {
  return parts_->enqueue(lambda::reference_of(function_arn), std::move(event));
}

ServiceResult<> LambdaService::Parts::enqueue(const lambda::FunctionReference& reference, std::string event) {
  if (ServiceResult<lambda::Invocable> target = lambda::find_invocable(plane, reference, wall_now()); !target)
    return std::unexpected(target.error());
  if (ServiceResult<> checked = lambda::check_event(event, true); !checked) return checked;
  lambda::enqueue_event(plane, reference, random_uuid(), std::move(event), {});
  return {};
}

bool LambdaService::is_package_link(const http::Request& request) const { return lambda::PackageLinks::is_link(request); }

http::Response LambdaService::answer_package_link(const http::Request& request) const {
  return parts_->plane.links.answer(request, parts_->plane.packages, wall_now());
}

bool LambdaService::is_for_a_function_url(const http::Request& request) { return lambda::url_address(request).has_value(); }

Task<http::Response> LambdaService::answer_function_url(http::Request& request) {
  return lambda::answer_function_url(parts_->plane, request, parts_->log);
}

}  // namespace martlet::cloud
