#include "runtime_response_reader.hpp"

#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

// Where the header `name` is kept; nullptr for one that means nothing here.
std::string* place_of(std::string_view name, RuntimeResponse& to) {
  constexpr std::string_view prefix = "Lambda-Runtime-";
  if (name.size() <= prefix.size() || !equals_ignoring_case(name.substr(0, prefix.size()), prefix)) return nullptr;
  name.remove_prefix(prefix.size());
  if (equals_ignoring_case(name, "Aws-Request-Id")) return &to.request_id;
  if (equals_ignoring_case(name, "Deadline-Ms")) return &to.deadline_ms;
  if (equals_ignoring_case(name, "Invoked-Function-Arn")) return &to.function_arn;
  if (equals_ignoring_case(name, "Trace-Id")) return &to.trace_id;
  if (equals_ignoring_case(name, "Client-Context")) return &to.client_context;
  if (equals_ignoring_case(name, "Cognito-Identity")) return &to.cognito_identity;
  if (equals_ignoring_case(name, "Tenant-Id") || equals_ignoring_case(name, "Aws-Tenant-Id")) return &to.tenant_id;
  if (equals_ignoring_case(name, "Invocation-Id")) return &to.invocation_id;
  return nullptr;
}

// One huge event must not hold its memory for the rest of the environment's life.
constexpr std::size_t kept_body_bytes_max = 1024 * 1024;

std::unexpected<Error> body_too_large() { return failure(Code::too_large, "the Runtime API sent a body of more than 32 MiB"); }

}  // namespace

void RuntimeResponse::clear() {
  status = 0;
  keeps_alive = false;
  request_id.clear();
  deadline_ms.clear();
  function_arn.clear();
  trace_id.clear();
  client_context.clear();
  cognito_identity.clear();
  tenant_id.clear();
  invocation_id.clear();
  body.clear();
  if (body.capacity() > kept_body_bytes_max) body.shrink_to_fit();
}

RuntimeResponseReader::RuntimeResponseReader(const ResponseLimits& limits)
    : parser_({.head_bytes_max = static_cast<std::uint32_t>(limits.head_bytes_max), .interim_max = limits.interim_max}),
      body_bytes_max_(limits.body_bytes_max) {}

void RuntimeResponseReader::begin(RuntimeResponse& to) {
  to_ = &to;
  to_->clear();
  is_complete_ = false;
  parser_.begin(*this);
}

void RuntimeResponseReader::start(int status, std::string_view) {
  if (to_->status != 0) to_->clear();  // what an interim response has given
  to_->status = status;
}

bool RuntimeResponseReader::add_header(std::string_view name, std::string_view value) {
  std::string* place = place_of(name, *to_);
  if (!place) return true;
  // With two different request ids, an answer could go to the wrong invocation.
  if (!place->empty() && *place != value) return false;
  *place = value;
  return true;
}

std::unexpected<Error> RuntimeResponseReader::malformed() const {
  return failure(Code::malformed, "the Runtime API sent something other than an HTTP response: " + parser_.problem());
}

Result<void> RuntimeResponseReader::prepare_body() {
  const std::optional<std::uint64_t> length = parser_.content_length();
  if (length && *length > body_bytes_max_) return body_too_large();
  if (length) to_->body.reserve(static_cast<std::size_t>(*length));
  return {};
}

void RuntimeResponseReader::finish() {
  to_->keeps_alive = parser_.keeps_alive();
  is_complete_ = true;
}

Result<std::size_t> RuntimeResponseReader::read(std::string_view bytes) {
  using State = http::ResponseParser::State;
  std::size_t used = 0;
  if (!parser_.has_head()) {
    const State head = parser_.read_head(bytes, used);
    if (head == State::malformed) return malformed();
    if (head == State::incomplete) return used;
    if (auto ready = prepare_body(); !ready) return std::unexpected(std::move(ready.error()));
  }
  std::size_t of_body = 0;
  const State body = parser_.read_body(bytes.substr(used), of_body, to_->body);
  if (body == State::malformed) return malformed();
  if (to_->body.size() > body_bytes_max_) return body_too_large();
  if (body == State::complete) finish();
  return used + of_body;
}

Result<void> RuntimeResponseReader::end() {
  if (!is_complete_ && parser_.ends_here()) finish();
  if (is_complete_) return {};
  return failure(Code::unavailable, "the Runtime API closed the connection");
}

}  // namespace martlet::lambda
