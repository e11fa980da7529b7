#include "batch_responses.hpp"

#include <algorithm>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>
#include <martlet/http/status.hpp>

#include "event_members.hpp"

namespace martlet::events {
namespace {

bool all_done(const Batch& batch) { return std::ranges::all_of(batch.delivered, &DeliveryOutcome::is_done); }

json::Array failures_of(const Batch& batch, std::size_t count_max) {
  json::Array failures;
  for (std::size_t i = 0; i < batch.delivered.size() && failures.size() < count_max; ++i) {
    if (batch.delivered[i].is_done()) continue;
    json::Value failure;
    failure.set("itemIdentifier", batch.deliveries[i].id);
    failures.push_back(std::move(failure));
  }
  return failures;
}

}  // namespace

lambda::FunctionError error_of_failed(const Batch& batch) {
  const auto first = std::ranges::find_if(batch.delivered, [](const DeliveryOutcome& one) { return one.status >= 400; });
  const auto failed = std::ranges::count_if(batch.delivered, [](const DeliveryOutcome& one) { return !one.is_done(); });
  const int status = first == batch.delivered.end() ? 500 : first->status;
  lambda::FunctionError error;
  error.message = std::to_string(failed) + " of " + std::to_string(batch.delivered.size()) +
                  (batch.delivered.size() == 1 ? " record failed: " : " records failed, the first with ") + std::to_string(status) + ' ' +
                  std::string(http::reason_phrase(status));
  error.type = error_type(status);
  return error;
}

std::string error_type(int status) {
  std::string type = "Function.";
  for (const char c : http::error_name(status)) {
    if (is_ascii_alpha(c)) type += c;
  }
  return type;
}

lambda::Outcome answer_failed_ids(const Batch& batch) {
  if (!batch.options.reports_batch_item_failures && !all_done(batch)) return std::unexpected(error_of_failed(batch));
  json::Value answer;
  answer.set("batchItemFailures", failures_of(batch, batch.delivered.size()));
  return answer.to_text();
}

lambda::Outcome answer_checkpoint(const Batch& batch) {
  if (!batch.options.reports_batch_item_failures && !all_done(batch)) return std::unexpected(error_of_failed(batch));
  json::Value answer;
  answer.set("batchItemFailures", failures_of(batch, 1));
  if (member(batch.event, "window")) {
    const json::Value* state = member(batch.event, "state");
    answer.set("state", state ? *state : json::Value(json::Object()));
  }
  return answer.to_text();
}

lambda::FunctionError error_of(const DeliveryOutcome& delivered) {
  const json::Value payload = json::parse(delivered.payload).value_or(json::Value());
  std::string message(payload.text("message"));
  if (message.empty()) message = http::reason_phrase(delivered.status);
  lambda::FunctionError error(std::move(message), error_type(delivered.status));
  error.logged = std::to_string(delivered.status) + ' ' + std::string(http::reason_phrase(delivered.status));
  return error;
}

lambda::Outcome answer_payload(const Batch& batch) {
  const DeliveryOutcome& delivered = batch.delivered.front();
  if (!delivered.is_done()) return std::unexpected(error_of(delivered));
  if (delivered.payload.empty()) return "null";
  const std::string* type = delivered.headers.get("content-type");
  if (type && type->starts_with("application/json")) return delivered.payload;
  const std::string text = is_utf8(delivered.payload) ? delivered.payload : to_base64(delivered.payload);
  return json::Value(text).to_text();
}

lambda::Outcome answer_all_or_error(const Batch& batch) {
  if (!all_done(batch)) return std::unexpected(error_of_failed(batch));
  return "null";
}

}  // namespace martlet::events
