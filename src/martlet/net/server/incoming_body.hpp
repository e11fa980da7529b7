#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>

#include <martlet/http/request.hpp>
#include <martlet/http/streamed_request_body.hpp>
#include <martlet/net/connection/buffered_transport.hpp>

#include "request_parser.hpp"

namespace martlet::net {

/// The body of a connection's current request, read on demand. A body that fits into the input buffer is returned in place, not copied.
class IncomingBody final : public http::RequestBody, public http::StreamedRequestBody, private Timer {
 public:
  IncomingBody(BufferedTransport& transport, RequestParser& parser, Loop& loop) : transport_(transport), parser_(parser), loop_(loop) {}
  ~IncomingBody() override { loop_.stop(*this); }

  /// Prepares for the next request's body, which starts at the input's next byte. To be called when the head has been read.
  void begin();

  std::optional<std::string_view> ready() const override;
  std::optional<std::size_t> length() const override;
  Task<Result<std::string_view>> read(std::size_t bytes_max, std::optional<SteadyTime> deadline) override;
  Task<Result<std::optional<std::string>>> next(std::size_t bytes_max, std::optional<SteadyTime> deadline) override;
  const http::Headers& trailers() const override { return trailers_; }

  /// Returns whether the whole body has arrived. If so, drop() can discard it without waiting.
  bool has_arrived() const { return is_taken_ || (!framing_.is_chunked && transport_.input().unread().size() >= remaining()); }
  void drop();
  /// Returns whether the unread rest can be skipped, within `bytes_max`, to reach the next request.
  bool can_skip(std::size_t bytes_max) const;
  /// Reads to the end of the body. The result is false if the client disconnected or took too long. Requires can_skip().
  Task<bool> skip();

 private:
  using Bytes = Result<std::string_view>;
  using Part = Result<std::optional<std::string>>;
  /// Returns the number of bytes, of a body with a length, that next() has not returned.
  std::size_t remaining() const { return framing_.length - streamed_; }
  Task<bool> ask_to_continue();
  Task<Part> next_of_length();
  Task<Part> next_of_chunks(std::size_t bytes_max);
  std::string_view in_place() const { return transport_.input().unread().substr(0, framing_.length); }
  bool make_space();
  void grow_buffer();
  Task<Bytes> read_in_place();
  Task<Bytes> read_copy();
  Task<Bytes> read_chunks(std::size_t bytes_max);
  class ReadTimeouts;
  void copy_buffered_input();
  std::span<char> space_in_copy();
  void on_expired() override { transport_.timed_out(); }

  BufferedTransport& transport_;
  RequestParser& parser_;
  Loop& loop_;
  RequestFraming framing_;
  const char* start_ = nullptr;  // the body's start in the input buffer
  std::string copy_;             // a body that is chunked, or longer than the input buffer
  std::size_t copied_ = 0;
  std::size_t streamed_ = 0;  // bytes returned by next()
  http::Headers trailers_;
  bool is_started_ = false;       // a read is in progress, or was abandoned: the rest can't be skipped
  bool is_taken_ = false;         // the whole body has been consumed from the input
  bool is_continue_due_ = false;  // the client waits for 100 Continue
};

}  // namespace martlet::net
