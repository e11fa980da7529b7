#pragma once
#include <chrono>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace martlet {

class Request;
struct Route;

/// What is known about a request when its answer is about to be sent (hapi's event "response").
struct AnsweredRequest {
  const Request* request = nullptr;  ///< never null; as long as the call lasts
  const Route* route = nullptr;      ///< nullptr: no route matched
  std::string_view method;           ///< GET, POST, ...; "other" for a method that a client invented
  int status = 0;
  std::chrono::nanoseconds took{};        ///< from the head's arrival to the answer; the sending of a stream comes after it
  std::optional<std::size_t> body_bytes;  ///< of the answer's body; nullopt: a stream of unknown length
};

/// Called for every request, for metrics and the like: `server.observe(observer)`. Calls come from the threads of all event loops at once,
/// and must not block. Without an observer, requests pay nothing for this.
class RequestObserver {
 public:
  virtual ~RequestObserver() = default;
  /// Once, as the server is initialized. The routes stay where they are.
  virtual void begin(const std::vector<const Route*>& routes) = 0;
  virtual void arrived() noexcept = 0;
  /// Not for a request whose client left before that.
  virtual void answered(const AnsweredRequest& request) noexcept = 0;
  /// The last byte was sent, or the client left.
  virtual void ended() noexcept = 0;
};

}  // namespace martlet
