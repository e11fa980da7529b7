#include "runtime_response_reader.hpp"

#include <martlet/base/text.hpp>

namespace martlet::lambda {
namespace {

// One huge event must not hold its memory for the rest of the environment's life.
constexpr std::size_t kept_body_bytes_max = 1024 * 1024;

// Enough for an event's head, that of the confirmation of a response, and two more.
constexpr std::size_t known_heads_max = 4;

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
      head_bytes_max_(limits.head_bytes_max),
      body_bytes_max_(limits.body_bytes_max) {}

void RuntimeResponseReader::begin(RuntimeResponse& to) {
  to_ = &to;
  to_->clear();
  is_complete_ = false;
  body_left_.reset();
  parser_.begin(*this);
}

void RuntimeResponseReader::start(int status, std::string_view) {
  if (to_->status != 0) to_->clear();  // the contents of an interim response
  to_->status = status;
}

bool RuntimeResponseReader::add_header(std::string_view name, std::string_view value) {
  const auto kept_at = place_of(name);
  if (!kept_at) return true;
  std::string& place = to_->*kept_at;
  // With two different request ids, a response could go to the wrong invocation.
  if (!place.empty() && place != value) return false;
  place = value;
  return true;
}

std::unexpected<Error> RuntimeResponseReader::malformed() const {
  return failure(Code::malformed, "the Runtime API sent something other than an HTTP response: " + parser_.problem());
}

Result<void> RuntimeResponseReader::prepare_body(std::optional<std::uint64_t> length) {
  if (length && *length > body_bytes_max_) return body_too_large();
  if (length) to_->body.reserve(static_cast<std::size_t>(*length));
  return {};
}

void RuntimeResponseReader::finish(bool keeps_alive) {
  to_->keeps_alive = keeps_alive;
  is_complete_ = true;
}

Result<std::size_t> RuntimeResponseReader::read(std::string_view bytes) {
  std::size_t used = 0;
  if (!body_left_ && !parser_.has_begun()) {
    if (const auto head = read_known_head(bytes)) {
      body_left_ = head->content_length;
      used = head->head_bytes;
      if (auto ready = prepare_body(body_left_); !ready) return std::unexpected(std::move(ready.error()));
    }
  }
  if (!body_left_) return parse(bytes);
  const std::string_view of_body = bytes.substr(used).substr(0, static_cast<std::size_t>(*body_left_));
  to_->body += of_body;
  *body_left_ -= of_body.size();
  if (*body_left_ == 0) finish(true);
  return used + of_body.size();
}

std::optional<KnownHead::Read> RuntimeResponseReader::read_known_head(std::string_view bytes) {
  for (const KnownHead& known : known_heads_) {
    if (!known.matches(bytes)) continue;
    const auto head = known.read(bytes.substr(0, head_bytes_max_), *to_);
    if (!head) to_->clear();
    return head;
  }
  return std::nullopt;
}

// Remembers `head`, and forgets an earlier one with the same status line.
void RuntimeResponseReader::learn(std::string_view head) {
  std::erase_if(known_heads_, [&](const KnownHead& known) { return known.matches(head); });
  std::optional<KnownHead> known = KnownHead::learn(head, to_->status);
  if (known && known_heads_.size() < known_heads_max) known_heads_.push_back(*std::move(known));
}

Result<std::size_t> RuntimeResponseReader::parse(std::string_view bytes) {
  using State = http::ResponseParser::State;
  std::size_t used = 0;
  if (!parser_.has_head()) {
    const bool is_whole = !parser_.has_begun();
    const State head = parser_.read_head(bytes, used);
    if (head == State::malformed) return malformed();
    if (head == State::incomplete) return used;
    if (is_whole) learn(bytes.substr(0, used));
    if (auto ready = prepare_body(parser_.content_length()); !ready) return std::unexpected(std::move(ready.error()));
  }
  std::size_t of_body = 0;
  const State body = parser_.read_body(bytes.substr(used), of_body, to_->body);
  if (body == State::malformed) return malformed();
  if (to_->body.size() > body_bytes_max_) return body_too_large();
  if (body == State::complete) finish(parser_.keeps_alive());
  return used + of_body;
}

Result<void> RuntimeResponseReader::end() {
  if (!is_complete_ && !body_left_ && parser_.ends_here()) finish(parser_.keeps_alive());
  if (is_complete_) return {};
  return failure(Code::unavailable, "the Runtime API closed the connection");
}

}  // namespace martlet::lambda
