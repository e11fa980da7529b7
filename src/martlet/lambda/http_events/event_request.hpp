#pragma once
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/http/request.hpp>

#include "context.hpp"
#include "event_context.hpp"
#include "event_target.hpp"
#include "http_event.hpp"

namespace martlet::lambda {

/// The body of a request from an event; refers to its invocation.
class EventBody final : public http::RequestBody {
 public:
  void hold(std::string_view bytes, const Invocation& invocation) {
    bytes_ = bytes;
    invocation_ = &invocation;
  }
  const Invocation* invocation() const { return invocation_; }

  std::optional<std::string_view> ready() const override { return bytes_; }
  std::optional<std::size_t> length() const override { return bytes_.size(); }
  Task<Result<std::string_view>> read(std::size_t bytes_max, std::optional<SteadyTime> deadline) override;

 private:
  std::string_view bytes_;
  const Invocation* invocation_ = nullptr;
};

/// The options that apply to a request.
struct RequestRules {
  PathRules path;
  bool offers_compression = true;  ///< if false, the integration can't carry bytes, so `accept-encoding` is omitted
};

/// An HTTP request made from an event, with the strings that had to be converted. Can be reused.
class EventRequest {
 public:
  /// Makes the request. Fails with Code::malformed for an event that isn't a valid HTTP request: a method or a header's name that is not a
  /// token, control characters in a header's value, a body that claims to be base64 and isn't; and for a path that can't be encoded again
  /// (is_encodable_path()). What `event` and `invocation` refer to must outlive the request.
  Result<void> build(const HttpEvent& event, const Invocation& invocation, const RequestRules& rules);
  http::Request& request() { return request_; }

 private:
  Result<void> decode_body(const HttpEvent& event);
  Result<void> add_headers(const HttpEvent& event, bool offers_compression);
  void add_cookies(const HttpEvent& event);

  http::Request request_;
  EventBody body_;
  EventContext context_;
  std::string target_;
  std::string cookie_;
  std::string decoded_body_;
  std::string content_length_;
  std::string_view body_bytes_;
};

}  // namespace martlet::lambda
