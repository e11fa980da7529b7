#include <martlet/schema/read.hpp>

#include "lifecycle.hpp"
#include "payload_parser.hpp"
#include "payload_read_error.hpp"
#include "validation.hpp"

namespace martlet {
namespace {

// Such requests can reach routes for any method.
bool takes_no_payload(const Request& request) { return request.method() == "GET" || request.method() == "HEAD"; }

bool is_streamed(const HandlerInput& input) { return input.shape == HandlerInput::Shape::stream; }

}  // namespace

bool Lifecycle::has_whole_payload() const { return takes_no_payload(request_) || request_.plan_->streams_payload || wire_.body->ready(); }

// Checks only the head: the handler reads the body.
Step Lifecycle::set_payload_stream() {
  const Route& route = *request_.plan_->route;
  PayloadOptions as_sent = route.options.payload;
  as_sent.parse = PayloadParse::raw;  // so that the head may have types that can't be parsed
  PayloadParser parser(request_, as_sent);
  if (auto refused = parser.check_head(); refused && route.options.payload.on_invalid == OnInvalid::refuse)
    return handle_payload_error(*refused);
  for (std::size_t i = 0; i < route.binding.inputs.size(); ++i) {
    if (is_streamed(route.binding.inputs[i]))
      *static_cast<PayloadStream*>(call().target(i)) = PayloadStream(*wire_.body, route.options.payload);
  }
  return {};
}

Step Lifecycle::read_payload_sync() {
  if (takes_no_payload(request_)) return {};
  if (request_.plan_->streams_payload) return set_payload_stream();
  const PayloadOptions& options = request_.options().payload;
  PayloadParser parser(request_, options);
  if (auto refused = parser.check_head()) return handle_payload_error(*refused);
  const std::string_view bytes = *wire_.body->ready();
  if (bytes.size() > options.bytes_max) return handle_payload_error(payload_read_error({Code::too_large, {}}, options));
  return parse_payload(parser, bytes);
}

Task<Step> Lifecycle::read_payload() {
  const PayloadOptions& options = request_.options().payload;
  PayloadParser parser(request_, options);
  if (auto refused = parser.check_head()) co_return handle_payload_error(*refused);
  const SteadyTime deadline = std::chrono::steady_clock::now() + options.timeout;
  const Result<std::string_view> bytes = co_await wire_.body->read(options.bytes_max, deadline);
  if (!bytes) co_return handle_payload_error(payload_read_error(bytes.error(), options));
  co_return parse_payload(parser, *bytes);
}

Step Lifecycle::parse_payload(PayloadParser& parser, std::string_view bytes) {
  const std::expected<std::string_view, Boom> body = parser.decompress(bytes);
  if (!body) return handle_payload_error(body.error());
  const Route& route = *request_.plan_->route;
  const ReadOptions options = read_options(route.options.validate, From::payload);
  InputProblems refused(From::payload);
  bool is_taken = false;
  for (std::size_t i = 0; i < route.binding.inputs.size(); ++i) {
    const HandlerInput& input = route.binding.inputs[i];
    if (input.from != From::payload) continue;
    is_taken = true;
    Problems problems;
    if (auto error = parser.parse_into(input, call().target(i), *body, options, problems)) return handle_payload_error(*error);
    if (!problems.list.empty()) refused.add(input.schema(), std::move(problems));
  }
  if (!is_taken) {
    if (auto error = parser.parse(*body)) return handle_payload_error(*error);
    for (const HandlerInput& input : route.expectations) {
      if (input.from != From::payload) continue;
      const json::Value payload = payload_as_json(request_.payload_);
      if (payload.is_null() && accepts_none(input)) continue;
      Problems problems;
      read_value(input.schema(), input.scratch().get(), payload, options, problems);
      if (!problems.list.empty()) refused.add(input.schema(), std::move(problems));
    }
  }
  if (!refused.empty()) invalid_payload_ = std::move(refused);
  return {};
}

Step Lifecycle::handle_payload_error(const Boom& error) {
  const PayloadOptions& options = request_.options().payload;
  log_.reason = error.message();  // the server's own text, without the client's values
  if (options.fail_action) return options.fail_action(request_, error);
  if (options.on_invalid == OnInvalid::refuse) return error;
  if (options.on_invalid == OnInvalid::log) log_.log_accepted(request_);
  return {};
}

}  // namespace martlet
