#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include <martlet/base/std_chrono.hpp>

namespace martlet {

class Request;
struct Route;

/// A request whose response is about to be sent (hapi's event "response").
struct CompletedRequest {
  const Request* request = nullptr;  ///< never null; valid during the call
  const Route* route = nullptr;      ///< nullptr: no route matched
  std::string_view method;           ///< GET, POST, ...; "other" for an unknown method
  int status = 0;
  std::chrono::nanoseconds took{};        ///< from the arrival of the head to the response, without the time for sending a stream
  std::optional<std::size_t> body_bytes;  ///< of the response's body; nullopt: a stream of unknown length
};

/// An observer of every request, for metrics and the like: `server.observe(observer)`. It is called from the threads of all event loops,
/// concurrently, and must not block. Without an observer, there is no cost.
class RequestObserver {
 public:
  virtual ~RequestObserver() = default;
  /// Called once, when the server is initialized. The routes' addresses are stable.
  virtual void begin(const std::vector<const Route*>& routes) = 0;
  virtual void arrived() noexcept = 0;
  /// Called before a response is sent, but not for a request whose client has disconnected.
  virtual void answered(const CompletedRequest& request) noexcept = 0;
  /// Called when the last byte has been sent, or the client has disconnected.
  virtual void ended() noexcept = 0;
};

}  // namespace martlet
