#pragma once
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/http/headers.hpp>
#include <martlet/http/response.hpp>
#include <martlet/net/client/proxy.hpp>
#include <martlet/net/reactor/origin.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::net {

struct ClientRequest {
  std::string method = "GET";
  std::string target = "/";  ///< origin form, percent-encoded
  /// `host` is added if missing; the client sets the framing headers (`content-length`, `transfer-encoding`, `connection`) itself.
  http::Headers headers;
  /// A stream is sent in chunks, unless `stream_bytes` gives its length. It must own what it uses, since it may be read at the same time as
  /// the response, and its blocking work may outlive the request. The bytes of a view must be valid until the response's body has ended or
  /// is destroyed.
  http::Body body;
  /// The length of a stream, which is then sent with `content-length`, for servers that don't accept chunks. If the stream has any other
  /// length, the request is aborted with std::length_error.
  std::optional<std::uint64_t> stream_bytes{};
  /// The deadline from name resolution to the last byte of the body; after it, the request fails with Code::timeout. nullopt for none.
  std::optional<SteadyTime> deadline;
};

/// The body of a response, as it arrives. Destroying it before its end closes the connection; after its end the connection is kept for the
/// next request. If a server responds before it has read the whole request, the rest is sent while the body is read. The body of a
/// successful response (2xx) ends only after that; any other response stops the sending.
class ClientBody : public http::BodyStream {
 public:
  /// Throws ClientFailure if the connection breaks before the end, so that a server that forwards the stream also aborts.
  Task<std::optional<std::string>> next() override = 0;
  /// Reads the rest of the body. Fails with Code::too_large if it exceeds `bytes_max`, Code::timeout, Code::unavailable (connection lost).
  virtual Task<Result<std::string>> read(std::size_t bytes_max) = 0;
};

class ClientFailure : public std::exception {
 public:
  explicit ClientFailure(Error error) : error_(std::move(error)) {}
  const Error& error() const { return error_; }
  const char* what() const noexcept override { return error_.what.c_str(); }

 private:
  Error error_;
};

struct ClientResponse {
  int status = 0;
  std::string reason;
  http::Headers headers;
  std::unique_ptr<ClientBody> body;  ///< never null
};

struct ClientOptions {
  std::size_t head_bytes_max = 64 * 1024;            ///< the maximum size of a response's head
  std::size_t kept_connections_max = 16;             ///< idle connections, per origin
  std::chrono::milliseconds kept_wait_max{4'000};    ///< how long a connection may be idle; less than servers allow (Node: 5 s)
  std::chrono::milliseconds write_wait_max{30'000};  ///< how long a server may read nothing of the request
  /// The trusted certificates: a file of PEM certificates, or a folder of them named by their hash (c_rehash). If empty, they are in the
  /// paths of SSL_CERT_FILE and SSL_CERT_DIR, or else the system's. A caller may set it from AWS_CA_BUNDLE, for example.
  std::string trust_path;
  /// The proxy to use, if any. To read it from the environment, see proxy_options().
  ProxyOptions proxies;
};

/// An HTTP/1.1 client, on one Reactor. Keeps connections for the next request to the same origin. Doesn't follow redirects.
///
/// https uses TLS 1.2 or 1.3. The server's certificate is always verified: one of its alternative names (never its common name) must be the
/// host's name or address. This can't be turned off. A body that ends with the connection is complete only if the server sent close_notify.
class Client {
 public:
  explicit Client(Reactor& reactor, ClientOptions options = {});
  Client(Client&&) noexcept;
  Client& operator=(Client&&) noexcept;
  /// Closes the idle connections. Requests and bodies in progress continue.
  ~Client();

  /// Sends `request` and waits for the head of its response. If a kept connection turns out to be closed, it is replaced, and the request
  /// is sent once more, provided that its method is idempotent and its body isn't a stream. Fails with Code::unavailable (can't connect,
  /// connection lost), Code::not_found (unknown host), Code::timeout, Code::malformed (a request that can't be sent as it is; a response
  /// that isn't HTTP/1; trusted certificates that can't be read), Code::too_large (the response's head), Code::denied (the server's
  /// certificate is not trusted, out of date, or for another host), Code::unsupported (the server has no TLS 1.2 or later), Code::missing
  /// (no authority is trusted). Fails with Code::denied or Code::unavailable if a proxy refuses.
  Task<Result<ClientResponse>> send(Origin origin, ClientRequest request);

 private:
  class ConnectionPool;
  class Connection;
  class Body;
  class RequestSending;
  static Task<Result<std::unique_ptr<Connection>>> open(std::shared_ptr<ConnectionPool> pool, Origin origin);
  static Task<Result<ClientResponse>> exchange(std::shared_ptr<ConnectionPool> pool, Origin origin, ClientRequest request);
  std::shared_ptr<ConnectionPool> pool_;
};

}  // namespace martlet::net
