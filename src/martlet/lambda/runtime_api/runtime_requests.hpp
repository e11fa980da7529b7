#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include <martlet/lambda/runtime_api/runtime_response.hpp>

namespace martlet::lambda {

/// A writer of the heads of the Runtime API's requests (version 2018-06-01). Each view is valid until the next call.
class RuntimeRequests {
 public:
  explicit RuntimeRequests(std::string_view host);

  std::string_view next() const { return next_; }
  /// Returns the head of a response. `invocation_id` is the event's, if any, and is sent back.
  std::string_view response(std::string_view request_id, std::size_t body_bytes, std::string_view invocation_id = {});
  /// Returns the head of a chunked response; trailers may follow. Characters of `content_type` that a header can't contain are omitted.
  std::string_view streamed_response(const RuntimeResponse& event, std::string_view content_type);
  /// Returns the head of an error. `type` is sent in a header, without characters that a header can't contain.
  std::string_view error(std::string_view request_id, std::string_view type, std::size_t body_bytes, std::string_view invocation_id = {});
  std::string_view init_error(std::string_view type, std::size_t body_bytes);

 private:
  void begin_post(std::string_view path);
  void add_error_type(std::string_view type);
  void add_invocation_id(std::string_view id);
  std::string_view end_post(std::size_t body_bytes);

  std::string host_;
  std::string next_;
  std::string post_;
};

/// Returns the end of a chunked response.
std::string stream_end();
/// Returns the end of a chunked response that has failed; `json` is the error, as in the body of an `error` request.
std::string stream_end(std::string_view error_type, std::string_view json);

/// Returns whether `text` can be a request id in a path: 1 to 128 letters, digits and `-._~:`.
bool is_request_id(std::string_view text);

}  // namespace martlet::lambda
