#pragma once
#include <memory>

#include <martlet/fetch/http_client_at.hpp>
#include <martlet/net/client/client.hpp>

namespace martlet::net {

/// The HttpClient over HTTP/1.1 and TLS, with connections kept for the next request to the same origin. It has its own thread, started by
/// the first request; proxies are read from the environment at that time (proxy_options()). May be used from any thread.
class NetHttpClient final : public HttpClient {
 public:
  explicit NetHttpClient(FetchDefaults defaults = {}, ClientOptions options = {});
  NetHttpClient(const NetHttpClient&) = delete;
  /// No call may be waiting for its response.
  ~NetHttpClient() override;

 protected:
  Task<Result<FetchResponse>> send(FetchRequest request) override;

 private:
  struct Connections;
  FetchDefaults defaults_;
  std::unique_ptr<Connections> connections_;
};

}  // namespace martlet::net
