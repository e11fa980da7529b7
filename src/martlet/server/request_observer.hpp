#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace martlet {

class Request;
struct Route;

/// A request whose answer is about to be sent (hapi's event "response").
struct CompletedRequest {
  const Request* request = nullptr;  ///< never null; valid during the call
  const Route* route = nullptr;      ///< nullptr: no route matched
  std::string_view method;           ///< GET, POST, ...; "other" for an unknown method
  int status = 0;
  std::chrono::nanoseconds took{};        ///< from the head's arrival to the answer, without the sending of a stream
  std::optional<std::size_t> body_bytes;  ///< of the answer's body; nullopt: a stream of unknown length
};

/// An observer of every request, for metrics and the like: `server.observe(observer)`. Calls come from the threads of all event loops at
/// once, and must not block. Without an observer, there is no cost.
class RequestObserver {
 public:
  virtual ~RequestObserver() = default;
  /// Called once, when the server is initialized. The routes' addresses are stable.
  virtual void begin(const std::vector<const Route*>& routes) = 0;
  virtual void arrived() noexcept = 0;
  /// Called before an answer is sent; not for a request whose client has left.
  virtual void answered(const CompletedRequest& request) noexcept = 0;
  /// Called when the last byte was sent, or the client has left.
  virtual void ended() noexcept = 0;
};

}  // namespace martlet
