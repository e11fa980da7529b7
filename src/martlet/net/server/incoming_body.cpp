#include "incoming_body.hpp"

#include <algorithm>

namespace martlet::net {
namespace {

std::unexpected<Error> too_large(std::size_t bytes_max) {
  return failure(Code::too_large, "the body is larger than " + std::to_string(bytes_max) + " bytes");
}
std::unexpected<Error> not_received(BufferedTransport::Received event) {
  if (event == BufferedTransport::Received::timed_out) return failure(Code::timeout, "the body did not arrive in time");
  return failure(Code::unavailable, "the client disconnected before the end of the body");
}

constexpr std::size_t direct_part_bytes = 16 * 1024;

// Returns `bytes` as a part; nullopt, which means the end, if they are empty.
std::optional<std::string> part_of(std::string bytes) {
  if (bytes.empty()) return std::nullopt;
  return bytes;
}

std::unexpected<Error> badly_chunked() { return failure(Code::malformed, "the body is not correctly chunked (RFC 9112, section 7.1)"); }

}  // namespace

// The running timeouts of a read. The destructor stops them, even if the read is canceled.
class IncomingBody::ReadTimeouts {
 public:
  ReadTimeouts(IncomingBody& body, std::optional<SteadyTime> deadline) : body_(body) {
    if (deadline) body_.loop_.start(static_cast<Timer&>(body_), *deadline);
    body_.transport_.wait(Wait::body);
  }
  ReadTimeouts(const ReadTimeouts&) = delete;
  ~ReadTimeouts() {
    body_.loop_.stop(body_);
    body_.transport_.end_wait();
  }

 private:
  IncomingBody& body_;
};

void IncomingBody::begin() {
  framing_ = parser_.framing();
  start_ = transport_.input().unread().data();
  if (copied_ > 0) copy_ = {};  // a long buffer isn't kept for later short bodies
  copied_ = 0;
  streamed_ = 0;
  is_started_ = false;
  is_taken_ = false;
  is_continue_due_ = framing_.expects_continue;
}

std::optional<std::string_view> IncomingBody::ready() const {
  if (streamed_ > 0) return std::nullopt;
  if (is_taken_) return std::string_view(copy_.data(), copied_);
  if (framing_.is_chunked || !has_arrived()) return std::nullopt;
  return in_place();
}

std::optional<std::size_t> IncomingBody::length() const {
  if (framing_.is_chunked) return std::nullopt;
  return framing_.length;
}

Task<Result<std::string_view>> IncomingBody::read(std::size_t bytes_max, std::optional<SteadyTime> deadline) {
  if (!framing_.is_chunked && framing_.length > bytes_max) co_return too_large(bytes_max);
  if (const auto bytes = ready()) co_return *bytes;
  if (is_started_) co_return failure(Code::conflict, "the body is already being read, or a previous read was abandoned");
  is_started_ = true;
  if (is_continue_due_) {
    Task<bool> asking = ask_to_continue();
    const bool is_asked = co_await std::move(asking);
    if (!is_asked) co_return not_received(BufferedTransport::Received::ended);
  }
  grow_buffer();
  const ReadTimeouts timeouts(*this, deadline);
  Bytes bytes;
  if (framing_.is_chunked) {
    bytes = co_await read_chunks(bytes_max);
  } else if (framing_.length <= transport_.input().unread().size() + transport_.input().space().size()) {
    bytes = co_await read_in_place();
  } else {
    bytes = co_await read_copy();
  }
  co_return bytes;
}

Task<bool> IncomingBody::ask_to_continue() {
  is_continue_due_ = false;
  if (transport_.has_ended()) co_return false;
  const bool is_sent = co_await transport_.send("HTTP/1.1 100 Continue\r\n\r\n");
  co_return is_sent;
}

Task<IncomingBody::Part> IncomingBody::next(std::size_t bytes_max, std::optional<SteadyTime> deadline) {
  if (!framing_.is_chunked && framing_.length > bytes_max) co_return too_large(bytes_max);
  if (is_taken_) co_return std::optional<std::string>();
  if (is_started_) co_return failure(Code::conflict, "the body is already being read, or a previous read was abandoned");
  is_started_ = true;
  if (is_continue_due_) {
    Task<bool> asking = ask_to_continue();
    const bool is_asked = co_await std::move(asking);
    if (!is_asked) co_return not_received(BufferedTransport::Received::ended);
  }
  if (streamed_ == 0) trailers_.clear();
  parser_.keep_trailers(trailers_);
  grow_buffer();
  const ReadTimeouts timeouts(*this, deadline);
  Task<Part> coming = framing_.is_chunked ? next_of_chunks(bytes_max) : next_of_length();
  Part part = co_await std::move(coming);
  // Continues reading while the handler is busy, as far as the buffer allows, so that a disconnect is noticed.
  if (part && !is_taken_ && make_space()) transport_.watch();
  if (part) is_started_ = false;
  co_return part;
}

Task<IncomingBody::Part> IncomingBody::next_of_length() {
  InputBuffer& input = transport_.input();
  std::string part;
  while (remaining() > 0 && input.is_empty() && part.empty()) {
    BufferedTransport::Received event = BufferedTransport::Received::bytes;
    if (make_space()) {
      event = co_await transport_.receive();
    } else {  // the head fills the buffer
      part.resize(std::min(remaining(), direct_part_bytes));
      event = co_await transport_.receive_into(part);
      part.resize(transport_.received_directly());
    }
    if (event != BufferedTransport::Received::bytes) co_return not_received(event);
  }
  if (part.empty() && remaining() > 0) {
    part = input.unread().substr(0, remaining());
    input.take(part.size());
  }
  streamed_ += part.size();
  is_taken_ = remaining() == 0;
  co_return part_of(std::move(part));
}

Task<IncomingBody::Part> IncomingBody::next_of_chunks(std::size_t bytes_max) {
  InputBuffer& input = transport_.input();
  std::string part;
  while (true) {
    std::size_t taken = 0;
    const auto state = parser_.read_chunks(input.unread(), taken, part, bytes_max - streamed_);
    input.take(taken);
    if (state == RequestParser::Chunks::too_large) co_return too_large(bytes_max);
    if (state == RequestParser::Chunks::malformed) co_return badly_chunked();
    is_taken_ = state == RequestParser::Chunks::complete;
    if (is_taken_ || !part.empty()) break;
    if (!make_space()) co_return failure(Code::malformed, "a chunk's header or the trailers are too long");
    const BufferedTransport::Received event = co_await transport_.receive();
    if (event != BufferedTransport::Received::bytes) co_return not_received(event);
  }
  streamed_ += part.size();
  co_return part_of(std::move(part));
}

// Enlarges the input buffer for a body that hasn't arrived as a whole, so that it takes fewer reads.
void IncomingBody::grow_buffer() {
  if (!has_arrived() && !transport_.is_reading()) transport_.input().grow();
}

// Makes space by overwriting the body's bytes that were already returned, but not the head, which views refer to. Returns false if there is
// still no space.
bool IncomingBody::make_space() {
  InputBuffer& input = transport_.input();
  if (transport_.is_reading()) return true;
  input.reuse_from(start_);
  return !input.space().empty();
}

Task<IncomingBody::Bytes> IncomingBody::read_in_place() {
  while (!has_arrived()) {
    const BufferedTransport::Received event = co_await transport_.receive();
    if (event != BufferedTransport::Received::bytes) co_return not_received(event);
  }
  is_started_ = false;
  co_return in_place();
}

Task<IncomingBody::Bytes> IncomingBody::read_copy() {
  copy_buffered_input();
  while (copied_ < framing_.length) {
    const std::span<char> space = space_in_copy();
    const BufferedTransport::Received event = co_await transport_.receive_into(space);
    if (event != BufferedTransport::Received::bytes) co_return not_received(event);
    copied_ += transport_.received_directly();
    copy_buffered_input();
  }
  is_taken_ = true;
  co_return std::string_view(copy_.data(), copied_);
}

// Memory grows with the bytes received, not with the announced length.
std::span<char> IncomingBody::space_in_copy() {
  constexpr std::size_t step_least = 64 * 1024;
  if (copied_ == copy_.size()) {
    const std::size_t size = std::min(framing_.length, copy_.size() + std::max(copy_.size(), step_least));
    copy_.resize(size);
  }
  return {copy_.data() + copied_, copy_.size() - copied_};
}

// Copies the bytes that are in the input buffer.
void IncomingBody::copy_buffered_input() {
  InputBuffer& input = transport_.input();
  while (!input.is_empty() && copied_ < framing_.length) {
    const std::span<char> space = space_in_copy();
    const std::string_view part = input.unread().substr(0, space.size());
    std::copy(part.begin(), part.end(), space.begin());
    copied_ += part.size();
    input.take(part.size());
  }
}

Task<IncomingBody::Bytes> IncomingBody::read_chunks(std::size_t bytes_max) {
  InputBuffer& input = transport_.input();
  copy_.clear();
  while (true) {
    std::size_t taken = 0;
    const auto state = parser_.read_chunks(input.unread(), taken, copy_, bytes_max);
    input.take(taken);
    copied_ = copy_.size();
    if (state == RequestParser::Chunks::complete) break;
    if (state == RequestParser::Chunks::too_large) co_return too_large(bytes_max);
    if (state == RequestParser::Chunks::malformed) co_return badly_chunked();
    if (!make_space()) co_return failure(Code::malformed, "a chunk's header or the trailers are too long");
    const BufferedTransport::Received event = co_await transport_.receive();
    if (event != BufferedTransport::Received::bytes) co_return not_received(event);
  }
  is_taken_ = true;
  co_return copy_;
}

void IncomingBody::drop() {
  if (!is_taken_) transport_.input().take(remaining());
}

// If the client is waiting for 100 Continue, it is unknown whether it will send the body, so the connection has to be closed.
bool IncomingBody::can_skip(std::size_t bytes_max) const {
  return has_arrived() || (!framing_.is_chunked && !is_started_ && !is_continue_due_ && remaining() <= bytes_max);
}

Task<bool> IncomingBody::skip() {
  InputBuffer& input = transport_.input();
  std::size_t rest = remaining();
  transport_.wait(Wait::body);
  while (true) {
    const std::size_t here = std::min(rest, input.unread().size());
    input.take(here);
    rest -= here;
    if (rest == 0) break;
    if (!transport_.is_reading()) input.start_message();
    const BufferedTransport::Received event = co_await transport_.receive();
    if (event != BufferedTransport::Received::bytes) co_return false;
  }
  transport_.end_wait();
  co_return true;
}

}  // namespace martlet::net
