#include "invocations.hpp"

#include <random>

#include <martlet/json/value.hpp>

#include "packages.hpp"
#include "weighted_version.hpp"

namespace martlet::cloud::lambda {
namespace {

constexpr std::size_t event_bytes_max = 6 * 1024 * 1024;
// The pool ends an environment before its keys expire.
constexpr std::chrono::hours keys_lifetime{12};

double random_share() {
  static thread_local std::minstd_rand engine{std::random_device()()};
  return std::uniform_real_distribution<double>(0, 1)(engine);
}

FunctionCredentials credentials_of(const TemporaryCredentials& keys) {
  return {.access_key_id = keys.access_key_id,
          .secret_access_key = keys.secret_access_key.reveal(),
          .session_token = keys.session_token.reveal()};
}

FunctionVersion function_of(const ControlPlane& plane, const FunctionKey& key, const VersionRecord& version) {
  const FunctionConfiguration& configuration = version.configuration;
  FunctionVersion function;
  function.name = key.name;
  function.version = version.version();
  function.account = key.account;
  function.region = key.region;
  function.handler = configuration.handler.value_or("");
  function.timeout = std::chrono::seconds(configuration.timeout);
  function.memory_mb = static_cast<unsigned>(configuration.memory_size);
  if (configuration.environment) {
    for (const auto& [name, value] : configuration.environment->variables) function.variables[name] = value.reveal();
  }
  function.endpoint_url = plane.endpoint;
  function.log_group = configuration.logging_config.log_group.value_or("");
  function.runtime_version_arn = configuration.runtime_version_config->runtime_version_arn.value_or("");
  return function;
}

}  // namespace

ServiceResult<Invocable> find_invocable(ControlPlane& plane, const FunctionReference& reference, WallTime now) {
  std::optional<Target> target = find_target(plane.store, reference);
  if (target && target->alias && !target->alias->weights.empty()) {
    const std::string version = weighted_version(target->alias->version, target->alias->weights, random_share());
    target = find_target(plane.store, {reference, version});
  }
  if (!target) return function_not_found(reference.arn(reference.qualifier_or_latest()));
  const VersionRecord& version = target->version;
  if (version.is_new && !version.is_settled(now)) return still_pending(aws::function_state::pending);
  if (!plane.runner) return not_supported("Invoke");
  const std::string& code_sha256 = version.configuration.code_sha256;
  const Result<std::filesystem::path> folder = plane.runner->unpack(plane.packages.path_of(package_name(code_sha256)), code_sha256);
  if (!folder) return fault("The package can't be unpacked: " + folder.error().what);
  Invocable made{
      .function = {.function = function_of(plane, reference, version), .revision = version.settled_revision_id, .credentials = {}},
      .version = version.version()};
  made.function.function.folder = folder->string();
  made.function.credentials = [&access_control = plane.access_control, role = version.configuration.role,
                               name = reference.name]() -> Result<FunctionCredentials> {
    const ServiceResult<TemporaryCredentials> keys =
        access_control.keys_for_service(role, "lambda.amazonaws.com", name, "", keys_lifetime, wall_now());
    if (!keys) return std::unexpected(Error{.code = Code::denied, .what = keys.error().message});
    return credentials_of(*keys);
  };
  return made;
}

ServiceResult<> check_event(const std::string& event, bool is_asynchronous) {
  const std::size_t bytes_max = is_asynchronous ? async_event_bytes_max : event_bytes_max;
  if (event.size() > bytes_max)
    return service_error(413, "RequestTooLargeException",
                         "Request must be smaller than " + std::to_string(bytes_max) + " bytes for the InvokeFunction operation",
                         {{"Type", "User"}});
  if (const Result<json::Value> parsed = json::parse(event); !parsed)
    return service_error(400, "InvalidRequestContentException",
                         "Could not parse request body into json: Could not parse payload into json: " + parsed.error().what,
                         {{"Type", "User"}});
  return {};
}

ServiceFailure invocation_error(const InvokeResult& result) {
  if (result.outcome == InvokeResult::Outcome::throttled) return throttled(result.throttled_by);
  return service_error(413, "RequestTooLargeException",
                       "Request must be smaller than " + std::to_string(event_bytes_max) + " bytes for the InvokeFunction operation",
                       {{"Type", "User"}});
}

void enqueue_event(ControlPlane& plane, const FunctionReference& reference, std::string request_id, std::string event,
                   std::string client_context) {
  QueuedInvocation queued;
  queued.request_id = std::move(request_id);
  queued.function = reference.named_arn();
  queued.event = std::move(event);
  queued.client_context = std::move(client_context);
  plane.runner->enqueue(std::move(queued));
}

}  // namespace martlet::cloud::lambda
