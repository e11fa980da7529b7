#pragma once
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <martlet/base/log.hpp>
#include <martlet/base/result.hpp>
#include <martlet/http/response.hpp>
#include <martlet/net/reactor/reactor.hpp>
#include <martlet/net/server/limits.hpp>

namespace martlet::net {

struct ServerOptions {
  std::string host = "127.0.0.1";  ///< an address, "0.0.0.0" or "::" for every interface, or a name; resolved once
  std::uint16_t port = 0;          ///< if 0, the system chooses one; see Server::port()
  Limits limits;
  /// Several servers, each on its own Reactor, listen on the same port, and the kernel distributes connections among them.
  bool shares_port = false;
  Log log;  ///< exceptions of the handler, failures to accept
};

/// An HTTP/1.1 server (RFC 9110, RFC 9112) for one http::Handler, on one Reactor. It supports keep-alive, pipelining, chunked bodies in
/// both directions, streams with back-pressure, `Expect: 100-continue` and HTTP/1.0.
///
/// Without calling the handler, it sends an empty body and closes the connection: with 400 if a request isn't HTTP/1 or is ambiguous
/// (two lengths, length and chunks, folded headers, bare CR or LF, a missing Host), or with 408, 414, 417, 431 or 505.
///
/// If a client disconnects while its handler waits, the handler's coroutine is canceled. A client that only ends its sending (half-closes)
/// still receives the response. TCP can't distinguish the two before something is sent, so the first bytes of the status line are sent
/// early: a client that has disconnected responds with a reset.
///
/// If the process has no descriptor left for a new connection, the one that has been idle for longest is closed. Log lines about a
/// handler's exception contain the method and the path, never the query, the headers or the body.
class Server {
 public:
  /// Starts listening. `handler` runs on the Reactor's thread, and lives at least as long as the server's last request.
  /// Fails with Code::conflict if the port is in use, Code::denied if the port is not allowed, Code::not_found for a host that
  /// isn't one of this machine.
  static Result<Server> listen(Reactor& reactor, http::Handler handler, ServerOptions options = {});

  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  /// Stops immediately: closes every connection, and cancels its handler.
  ~Server();

  std::uint16_t port() const;
  /// Returns the address, such as "http://127.0.0.1:8080".
  std::string url() const;

  /// Accepts no new connections, closes idle ones immediately, lets running requests finish (their responses have `connection: close`), and
  /// cancels those that have not finished after `grace`. Calls `stopped`, on the loop, when no connection is left.
  void stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped);

 private:
  class Listening;
  explicit Server(std::unique_ptr<Listening> listening);
  std::unique_ptr<Listening> listening_;
};

}  // namespace martlet::net
