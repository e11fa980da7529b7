#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <martlet/async/task.hpp>
#include <martlet/base/std_function.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/http/headers.hpp>
#include <martlet/http/request.hpp>

namespace martlet::http {

/// A body that is produced while it is sent.
class BodyStream {
 public:
  virtual ~BodyStream() = default;
  /// Returns the next part, never empty; nullopt at the end. An exception aborts the response, so that the client sees it is incomplete.
  virtual Task<std::optional<std::string>> next() = 0;
};

/// The body of a response. monostate means that there is no body. A string_view must point to bytes with static lifetime.
using Body = std::variant<std::monostate, std::string, std::string_view, std::unique_ptr<BodyStream>>;

/// Returns the bytes of a body that isn't a stream; "" for a stream.
inline std::string_view bytes_of(const Body& body) {
  if (const auto* text = std::get_if<std::string>(&body)) return *text;
  if (const auto* text = std::get_if<std::string_view>(&body)) return *text;
  return {};
}

/// A response for a transport to send. `content-length` is in the headers if the length is known (for HEAD too, whose body is
/// monostate); a transport adds only what belongs to its protocol: `date`, `connection`, `transfer-encoding` for a stream.
struct Response {
  int status = 200;
  std::string reason;  ///< if empty, the status's standard phrase is used
  Headers headers;
  Body body;
};

/// An application as a transport sees it: a function from a request to its response, on the loop of the transport's thread.
/// The request lives until the response has been sent. An exception is a bug in the application: transports respond with 500.
using Handler = std::function<Task<Response>(Request&)>;

}  // namespace martlet::http
