#include "delivery_run.hpp"

#include <algorithm>
#include <unordered_map>

#include <martlet/async/for_each_concurrent.hpp>
#include <martlet/http/request.hpp>

namespace martlet {
namespace {

// A delivery's request, and the data that it refers to.
struct EventRequest {
  EventRequest(const Delivery& delivery, const std::string& path, const lambda::Context& context) : body(delivery.body), target(path) {
    if (!delivery.query.empty()) target += '?' + delivery.query;
    request.method = "EVENT";
    request.target = target;
    for (const auto& [name, value] : delivery.headers) request.headers.add(name, value);
    if (!request.headers.has("host")) request.headers.add("host", "localhost");
    request.body = &body;
    request.remote_address = delivery.remote_address;
    request.id = context.request_id;
    request.xray_trace = delivery.xray_trace.empty() ? context.trace_id : std::string_view(delivery.xray_trace);
    request.deadline = context.steady_deadline();
  }
  EventRequest(const EventRequest&) = delete;

  http::BufferedBody body;
  std::string target;
  http::Request request;
};

Task<std::string> whole(http::BodyStream& stream) {
  std::string all;
  while (true) {
    std::optional<std::string> part = co_await stream.next();
    if (!part) break;
    all += *part;
  }
  co_return all;
}

}  // namespace

DeliveryRun::DeliveryRun(const Server::InternalHandler& server, const lambda::Context& context, Batch& batch,
                         const std::vector<std::string>& paths)
    : server_(server), context_(context), batch_(batch), paths_(paths) {
  batch_.delivered.resize(batch_.deliveries.size());
  std::unordered_map<std::string_view, std::size_t> lane_of;
  for (std::size_t i = 0; i < batch_.deliveries.size(); ++i) {
    const std::string& name = batch_.deliveries[i].lane;
    const auto [known, is_new] = lane_of.try_emplace(name, lanes_.size());
    if (is_new || name.empty()) {
      lanes_.push_back({i});
    } else {
      lanes_[known->second].push_back(i);
    }
  }
}

Task<void> DeliveryRun::run() {
  const auto each = [this](std::size_t at) { return run_lane(lanes_[at]); };
  co_await for_each_concurrent(lanes_.size(), std::max<std::size_t>(batch_.options.concurrency, 1), each);
}

Task<void> DeliveryRun::run_lane(const Lane& lane) {
  for (const std::size_t at : lane) {
    if (is_out_of_time()) break;
    Task<void> delivered = deliver(at);
    co_await std::move(delivered);
    if (!batch_.delivered[at].is_done()) break;
  }
}

// Without this check, a timeout would lose the results of the records that were already handled.
bool DeliveryRun::is_out_of_time() { return begun_++ > 0 && context_.remaining() < batch_.options.time_reserved; }

Task<void> DeliveryRun::deliver(std::size_t at) {
  const Delivery& delivery = batch_.deliveries[at];
  EventRequest event(delivery, paths_[at], context_);
  Task<http::Response> handled = server_(event.request, delivery.attach);
  http::Response response = co_await std::move(handled);
  DeliveryOutcome& delivered = batch_.delivered[at];
  if (auto* text = std::get_if<std::string>(&response.body)) delivered.payload = std::move(*text);
  if (const auto* view = std::get_if<std::string_view>(&response.body)) delivered.payload = *view;
  if (const auto* stream = std::get_if<std::unique_ptr<http::BodyStream>>(&response.body)) {
    Task<std::string> read = whole(**stream);
    delivered.payload = co_await std::move(read);
  }
  delivered.headers = std::move(response.headers);
  delivered.status = response.status;
  if (!delivered.is_done()) log_failure(at);
}

// Logs which record failed. The request's own log line contains the reason.
void DeliveryRun::log_failure(std::size_t at) const {
  const json::Value& id = batch_.deliveries[at].id;
  if (id.is_null()) return;
  const std::string record = id.string() ? *id.string() : id.to_text();
  context_.log().warn("a record failed", {{"record", record}, {"route", paths_[at]}, {"status", batch_.delivered[at].status}});
}

}  // namespace martlet
