#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// One request to the Runtime API. The views are valid until the next receive().
struct RuntimeApiRequest {
  int connection;
  std::string_view method;
  std::string_view path;
  std::string_view body;
};

/// The Runtime API's socket on 127.0.0.1: HTTP/1.1 with keep-alive, any number of connections, bodies with a Content-Length.
/// Answers one request after another, each with a single send, because that costs the function least. Failures throw std::runtime_error.
class RuntimeApiServer {
 public:
  RuntimeApiServer();
  RuntimeApiServer(const RuntimeApiServer&) = delete;
  RuntimeApiServer& operator=(const RuntimeApiServer&) = delete;
  ~RuntimeApiServer();

  /// host:port, for AWS_LAMBDA_RUNTIME_API.
  std::string address() const;
  /// Waits for the next complete request. Meanwhile, calls `is_over` every 100 ms. Fails if it returns true, or after `patience_s`
  /// seconds.
  RuntimeApiRequest receive(const std::function<bool()>& is_over, int patience_s);
  /// `head` is the status line and headers without Content-Length and the blank line.
  void answer(const RuntimeApiRequest& request, std::string_view head, std::string_view body);

 private:
  struct Connection {
    int socket;
    std::string bytes;         // received and not yet discarded
    std::size_t consumed = 0;  // the size of the last returned request, at the front
  };
  std::optional<RuntimeApiRequest> buffered();
  void accept();
  void read(Connection& connection);
  bool wait(int wait_ms);

  int listener_;
  std::uint16_t port_ = 0;
  std::vector<Connection> connections_;
  std::string sent_;
};

}  // namespace bench
