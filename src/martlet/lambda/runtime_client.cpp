#include "runtime_client.hpp"

#include <ctime>

#include <martlet/lambda/runtime_api/runtime_response_checks.hpp>

#include "runtime_client_impl.hpp"
#include "to_invocation.hpp"

namespace martlet::lambda {
namespace {

// A signal ends the wait early. This is intended, since it may be the signal to stop.
void wait_ms(int milliseconds) {
  if (milliseconds == 0) return;
  const timespec time = {milliseconds / 1000, milliseconds % 1000 * 1'000'000L};
  ::nanosleep(&time, nullptr);
}

// Returns whether the same request might succeed if it is repeated.
bool may_try_again(const Result<void>& result) { return !result && result.error().code == Code::unavailable; }

}  // namespace

Result<void> RuntimeClient::Impl::poll() {
  auto exchanged = connection.exchange(requests.next(), {}, event);
  return exchanged ? check_event(event) : exchanged;
}

Result<void> RuntimeClient::Impl::post(std::string_view head, std::string_view body) {
  Result<void> result;
  for (std::size_t attempt = 0; attempt <= post_retries_max; ++attempt) {
    if (attempt > 0) wait_ms(retry_waits_ms[attempt - 1]);
    result = connection.exchange(head, body, answer);
    if (result) result = check_post_response(answer.status);
    if (!may_try_again(result)) break;
    // The response was sent, but no confirmation can be received any more: the environment ends.
    if (connection.reception_has_ended()) return {};
  }
  return result;
}

RuntimeClient::RuntimeClient(std::string_view host_and_port, Log log) : impl_(std::make_unique<Impl>(host_and_port, std::move(log))) {}
RuntimeClient::~RuntimeClient() = default;

Result<std::optional<Invocation>> RuntimeClient::next() {
  Impl& impl = *impl_;
  std::size_t attempt = 0;
  while (true) {
    // is_idle is set before the test, so that an interrupt() in between is noticed by one side or the other.
    impl.is_idle = true;
    if (impl.is_interrupted) return std::nullopt;
    Result<void> polled = impl.poll();
    impl.is_idle = false;
    if (polled) return to_invocation(impl.event, impl.log);
    if (impl.is_interrupted) return std::nullopt;
    Error& error = polled.error();
    const bool has_id = error.code == Code::too_large && is_request_id(impl.event.request_id);
    if (has_id && fail(impl.event.request_id, FunctionError(error.what, "Runtime.EventTooLarge"))) {
      impl.log.with_request_id(impl.event.request_id).error(error.what);
      attempt = 0;
      continue;
    }
    const bool is_hopeless = error.code == Code::denied || error.code == Code::not_found;
    if (is_hopeless || attempt == retry_waits_ms.size()) return std::unexpected(std::move(error));
    if (attempt > 0) impl.log.warn("asking the Runtime API for an event failed", {{"reason", error.what}});
    wait_ms(retry_waits_ms[attempt++]);
  }
}

Result<void> RuntimeClient::respond(std::string_view request_id, std::string_view json) {
  if (!is_request_id(request_id)) return failure(Code::malformed, "this is not a request id");
  return impl_->post(impl_->requests.response(request_id, json.size(), impl_->event.invocation_id), json);
}

Result<void> RuntimeClient::fail(std::string_view request_id, const FunctionError& error) {
  if (!is_request_id(request_id)) return failure(Code::malformed, "this is not a request id");
  const std::string json = error.to_json();
  return impl_->post(impl_->requests.error(request_id, error.type, json.size(), impl_->event.invocation_id), json);
}

Result<void> RuntimeClient::fail_init(const FunctionError& error) {
  const std::string json = error.to_json();
  return impl_->post(impl_->requests.init_error(error.type, json.size()), json);
}

void RuntimeClient::interrupt() noexcept {
  impl_->is_interrupted = true;
  if (impl_->is_idle) impl_->connection.end_reception();
}

}  // namespace martlet::lambda
