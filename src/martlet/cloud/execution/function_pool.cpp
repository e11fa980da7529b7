#include <expected>
#include <list>
#include <map>
#include <utility>

#include <martlet/base/random.hpp>
#include <martlet/cloud/execution/function_pool.hpp>
#include <martlet/cloud/sandbox/remove_folder.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>

#include "concurrency_limiter.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

constexpr auto sweep_interval = 60s;

InvokeResult throttled(const std::string& request_id, std::string reason) {
  InvokeResult result;
  result.outcome = InvokeResult::Outcome::throttled;
  result.request_id = request_id;
  result.throttled_by = std::move(reason);
  return result;
}

InvokeResult stopping(const std::string& request_id) {
  InvokeResult result;
  result.outcome = InvokeResult::Outcome::function_error;
  result.request_id = request_id;
  result.payload = R"({"errorType":"Sandbox.Failure","errorMessage":"RequestId: )" + request_id + R"( Error: the cloud is stopping"})";
  return result;
}

}  // namespace

// The sandboxes of the pool, one for each recently invoked version.
class FunctionPool::Functions final : private Timer {
 public:
  Functions(net::Reactor& reactor, FunctionPoolOptions options)
      : reactor_(reactor), options_(std::move(options)), concurrency_(options_.account_concurrency_max) {
    if (!options_.scratch_folder.empty()) remove_contents(options_.scratch_folder);
    reactor_.start(static_cast<Timer&>(*this), reactor_.now() + sweep_interval);
  }
  ~Functions() override { reactor_.stop(static_cast<Timer&>(*this)); }

  /// Returns the sandbox that invokes `function`, with a slot in `request`, or the result to return instead.
  std::expected<Sandbox*, InvokeResult> admit(RunnableFunction& function, InvokeRequest& request);
  void end_environments(std::string_view unqualified_arn, std::string_view version);
  void stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped);
  std::size_t environments() const;
  const IsolationProbe& isolation();
  ConcurrencyLimiter& concurrency() { return concurrency_; }

 private:
  using Credentials = std::function<Result<FunctionCredentials>()>;
  struct Version {
    std::string function;  // unqualified ARN
    std::string version;
    std::string revision;
    std::shared_ptr<Credentials> credentials;  // from the last invocation
    std::unique_ptr<Sandbox> sandbox;
  };
  Version make(RunnableFunction& function, std::string unqualified_arn);
  SandboxOptions options_for(const FunctionVersion& function, std::shared_ptr<Credentials> credentials);
  void retire(std::unique_ptr<Sandbox> sandbox);
  void on_expired() override;

  net::Reactor& reactor_;
  const FunctionPoolOptions options_;
  ConcurrencyLimiter concurrency_;
  std::map<std::string, Version, std::less<>> versions_;  // by the ARN with the version
  std::list<std::unique_ptr<Sandbox>> retired_;           // sandboxes that are still busy
  bool is_stopping_ = false;
  std::optional<IsolationProbe> isolation_;
  const std::shared_ptr<bool> is_alive_ = std::make_shared<bool>(true);
};

std::expected<Sandbox*, InvokeResult> FunctionPool::Functions::admit(RunnableFunction& function, InvokeRequest& request) {
  if (request.request_id.empty()) request.request_id = random_uuid();
  if (is_stopping_) return std::unexpected(stopping(request.request_id));
  std::string unqualified_arn = unqualified_arn_of(function.function);
  auto slot = concurrency_.acquire(unqualified_arn);
  if (const std::string* const reason = std::get_if<std::string>(&slot)) return std::unexpected(throttled(request.request_id, *reason));
  request.in_flight_guard = std::get<ConcurrencyLimiter::Slot>(std::move(slot));

  const std::string key = unqualified_arn + ':' + function.function.version;
  auto found = versions_.find(key);
  if (found != versions_.end() && found->second.revision != function.revision) {
    retire(std::move(found->second.sandbox));
    versions_.erase(found);
    found = versions_.end();
  }
  if (found == versions_.end()) {
    found = versions_.emplace(key, make(function, std::move(unqualified_arn))).first;
  } else {
    *found->second.credentials = std::move(function.credentials);
  }
  return found->second.sandbox.get();
}

FunctionPool::Functions::Version FunctionPool::Functions::make(RunnableFunction& function, std::string unqualified_arn) {
  Version made;
  made.function = std::move(unqualified_arn);
  made.version = function.function.version;
  made.revision = std::move(function.revision);
  made.credentials = std::make_shared<Credentials>(std::move(function.credentials));
  function.function.concurrency_max = options_.account_concurrency_max;
  SandboxOptions options = options_for(function.function, made.credentials);
  made.sandbox = std::make_unique<Sandbox>(reactor_, std::move(function.function), std::move(options));
  return made;
}

SandboxOptions FunctionPool::Functions::options_for(const FunctionVersion& function, std::shared_ptr<Credentials> credentials) {
  SandboxOptions options;
  options.init_max = options_.init_max;
  options.idle_max = options_.idle_max;
  options.age_max = options_.environment_age_max;
  options.isolation = isolation().isolation;
  options.scratch_folder = options_.scratch_folder;
  options.freezes = options_.freezes;
  options.credentials = [credentials = std::move(credentials), fixed = function.credentials]() -> Result<FunctionCredentials> {
    return *credentials ? (*credentials)() : fixed;
  };
  if (options_.log) options.log = [log = options_.log, function](const LogLine& line) { log(function, line); };
  return options;
}

// A sandbox can be retired by its own invocation, so it is destroyed in a separate step.
void FunctionPool::Functions::retire(std::unique_ptr<Sandbox> sandbox) {
  Sandbox& retiring = *sandbox;
  retired_.push_back(std::move(sandbox));
  retiring.retire([this, is_alive = std::weak_ptr<bool>(is_alive_), which = &retiring] {
    if (is_alive.expired()) return;
    std::erase_if(retired_, [which](const auto& one) { return one.get() == which; });
  });
}

void FunctionPool::Functions::end_environments(std::string_view unqualified_arn, std::string_view version) {
  for (auto one = versions_.begin(); one != versions_.end();) {
    const bool is_meant = one->second.function == unqualified_arn && (version.empty() || one->second.version == version);
    if (is_meant) retire(std::move(one->second.sandbox));
    one = is_meant ? versions_.erase(one) : std::next(one);
  }
  if (version.empty()) concurrency_.remove(unqualified_arn);
}

void FunctionPool::Functions::stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped) {
  is_stopping_ = true;
  auto left = std::make_shared<std::size_t>(versions_.size() + retired_.size());
  if (*left == 0) return reactor_.post(std::move(stopped));
  auto on_stopped = std::make_shared<std::move_only_function<void()>>(std::move(stopped));
  const auto stop_one = [&](Sandbox& sandbox) {
    sandbox.stop(grace, [left, on_stopped] {
      if (--*left == 0) (*on_stopped)();
    });
  };
  for (auto& [key, version] : versions_) stop_one(*version.sandbox);
  for (const auto& sandbox : retired_) stop_one(*sandbox);
}

std::size_t FunctionPool::Functions::environments() const {
  std::size_t sum = 0;
  for (const auto& [key, version] : versions_) sum += version.sandbox->environments();
  for (const auto& sandbox : retired_) sum += sandbox->environments();
  return sum;
}

const IsolationProbe& FunctionPool::Functions::isolation() {
  if (!isolation_) isolation_ = options_.isolation ? IsolationProbe{*options_.isolation, {}} : probe_isolation();
  return *isolation_;
}

void FunctionPool::Functions::on_expired() {
  std::erase_if(versions_, [](const auto& one) { return one.second.sandbox->is_unused(); });
  reactor_.start(static_cast<Timer&>(*this), reactor_.now() + sweep_interval);
}

FunctionPool::FunctionPool(net::Reactor& reactor, FunctionPoolOptions options)
    : functions_(std::make_unique<Functions>(reactor, std::move(options))) {}
FunctionPool::~FunctionPool() = default;

Task<InvokeResult> FunctionPool::invoke(RunnableFunction function, InvokeRequest request) {
  std::expected<Sandbox*, InvokeResult> sandbox = functions_->admit(function, request);
  if (!sandbox) co_return std::move(sandbox.error());
  Task<InvokeResult> running = (*sandbox)->invoke(std::move(request));
  co_return co_await std::move(running);
}

Task<InvokeResult> FunctionPool::invoke_streamed(RunnableFunction function, InvokeRequest request) {
  std::expected<Sandbox*, InvokeResult> sandbox = functions_->admit(function, request);
  if (!sandbox) co_return std::move(sandbox.error());
  Task<InvokeResult> running = (*sandbox)->invoke_streamed(std::move(request));
  co_return co_await std::move(running);
}

void FunctionPool::set_reserved_concurrency(std::string_view unqualified_arn, std::optional<std::size_t> concurrency) {
  functions_->concurrency().set_reserved(unqualified_arn, concurrency);
}

void FunctionPool::end_environments(std::string_view unqualified_arn, std::string_view version) {
  functions_->end_environments(unqualified_arn, version);
}

void FunctionPool::stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped) {
  functions_->stop(grace, std::move(stopped));
}

const IsolationProbe& FunctionPool::isolation() { return functions_->isolation(); }

std::size_t FunctionPool::environments() const { return functions_->environments(); }

std::size_t FunctionPool::in_flight(std::string_view unqualified_arn) const { return functions_->concurrency().in_flight(unqualified_arn); }

}  // namespace martlet::cloud
