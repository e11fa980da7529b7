#include "runtime_client.hpp"

#include <array>
#include <atomic>
#include <charconv>
#include <ctime>

#include "runtime_api/runtime_api_connection.hpp"
#include "runtime_api/runtime_requests.hpp"

namespace martlet::lambda {
namespace {

// Before the second, third, ... attempt. The first is for a kept-alive connection that was closed meanwhile.
constexpr std::array<int, 5> waits_ms = {0, 20, 60, 140, 300};
constexpr std::size_t post_waits = 2;

// A signal ends it early, which is welcome: it may be the one that asks to stop.
void wait_ms(int milliseconds) {
  if (milliseconds == 0) return;
  const timespec time = {milliseconds / 1000, milliseconds % 1000 * 1'000'000L};
  ::nanosleep(&time, nullptr);
}

// Unix milliseconds; nullopt for what isn't a moment before 2200, up to which nanoseconds count.
std::optional<WallTime> to_deadline(std::string_view text) {
  constexpr std::int64_t year_2200 = 7'258'118'400'000;
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < 0 || number > year_2200) return std::nullopt;
  return WallTime(std::chrono::milliseconds(number));
}

Result<void> judge_post(const RuntimeResponse& answer) {
  const int status = answer.status;
  if (status >= 200 && status < 300) return {};
  const std::string said = "the Runtime API answered " + std::to_string(status);
  if (status == 413) return failure(Code::too_large, said + ": the response is too large");
  if (status == 400) return failure(Code::conflict, said + ": this is not the invocation in hand, or the request is wrong");
  if (status == 403) return failure(Code::denied, said);
  if (status == 500) return failure(Code::internal, said + ": the environment is finished");
  return failure(Code::unavailable, said);
}

// Is there hope that the same request gets a better answer?
bool may_try_again(const Result<void>& result) { return !result && result.error().code == Code::unavailable; }

}  // namespace

struct RuntimeClient::Parts {
  Parts(std::string_view host_and_port, Log lines) : connection(host_and_port), requests(host_and_port), log(std::move(lines)) {}

  Result<void> poll();
  Result<void> judge_event();
  Invocation invocation();
  Result<void> post(std::string_view head, std::string_view body);

  RuntimeApiConnection connection;
  RuntimeRequests requests;
  Log log;
  RuntimeResponse event;
  RuntimeResponse answer;
  std::atomic<bool> is_idle = false;
  std::atomic<bool> is_interrupted = false;
};

Result<void> RuntimeClient::Parts::poll() {
  auto exchanged = connection.exchange(requests.next(), {}, event);
  return exchanged ? judge_event() : exchanged;
}

Result<void> RuntimeClient::Parts::judge_event() {
  const std::string said = event.status == 200 ? "" : "the Runtime API answered " + std::to_string(event.status) + " to next";
  if (event.status == 403 || event.status == 500) return failure(Code::denied, said + ": the environment is finished");
  if (event.status != 200) return failure(Code::malformed, said);
  if (event.request_id.empty()) return failure(Code::malformed, "the Runtime API sent an event without a request id");
  if (!is_request_id(event.request_id)) return failure(Code::malformed, "the Runtime API sent an event with an impossible request id");
  return {};
}

Invocation RuntimeClient::Parts::invocation() {
  Context context;
  context.request_id = event.request_id;
  context.function_arn = event.function_arn;
  context.trace_id = event.trace_id;
  context.client_context = event.client_context;
  context.cognito_identity = event.cognito_identity;
  context.tenant_id = event.tenant_id;
  context.deadline = to_deadline(event.deadline_ms);
  context.log_lines = &log;
  if (!context.deadline) context.log().warn("the event has no readable deadline");
  return {event.body, context};
}

Result<void> RuntimeClient::Parts::post(std::string_view head, std::string_view body) {
  Result<void> result;
  for (std::size_t attempt = 0; attempt <= post_waits; ++attempt) {
    if (attempt > 0) wait_ms(waits_ms[attempt - 1]);
    result = connection.exchange(head, body, answer);
    if (result) result = judge_post(answer);
    if (!may_try_again(result)) break;
    // It was sent, but nothing can be received any more: the environment ends.
    if (connection.reception_has_ended()) return {};
  }
  return result;
}

RuntimeClient::RuntimeClient(std::string_view host_and_port, Log log) : parts_(std::make_unique<Parts>(host_and_port, std::move(log))) {}
RuntimeClient::~RuntimeClient() = default;

Result<std::optional<Invocation>> RuntimeClient::next() {
  Parts& parts = *parts_;
  std::size_t attempt = 0;
  while (true) {
    // In this order: an interrupt() in between finds one or the other.
    parts.is_idle = true;
    if (parts.is_interrupted) return std::nullopt;
    Result<void> polled = parts.poll();
    parts.is_idle = false;
    if (polled) return parts.invocation();
    if (parts.is_interrupted) return std::nullopt;
    Error& error = polled.error();
    const bool has_id = error.code == Code::too_large && is_request_id(parts.event.request_id);
    if (has_id && fail(parts.event.request_id, FunctionError(error.what, "Runtime.EventTooLarge"))) {
      parts.log.with_request_id(parts.event.request_id).error(error.what);
      attempt = 0;
      continue;
    }
    const bool is_hopeless = error.code == Code::denied || error.code == Code::not_found;
    if (is_hopeless || attempt == waits_ms.size()) return std::unexpected(std::move(error));
    if (attempt > 0) parts.log.warn("asking the Runtime API for an event failed", {{"reason", error.what}});
    wait_ms(waits_ms[attempt++]);
  }
}

Result<void> RuntimeClient::respond(std::string_view request_id, std::string_view json) {
  if (!is_request_id(request_id)) return failure(Code::malformed, "this is not a request id");
  return parts_->post(parts_->requests.response(request_id, json.size()), json);
}

Result<void> RuntimeClient::fail(std::string_view request_id, const FunctionError& error) {
  if (!is_request_id(request_id)) return failure(Code::malformed, "this is not a request id");
  const std::string json = error.to_json();
  return parts_->post(parts_->requests.error(request_id, error.type, json.size()), json);
}

Result<void> RuntimeClient::fail_init(const FunctionError& error) {
  const std::string json = error.to_json();
  return parts_->post(parts_->requests.init_error(error.type, json.size()), json);
}

void RuntimeClient::interrupt() noexcept {
  parts_->is_interrupted = true;
  if (parts_->is_idle) parts_->connection.end_reception();
}

}  // namespace martlet::lambda
