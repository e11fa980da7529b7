#pragma once
#include <martlet/net/client/client.hpp>

namespace martlet::aws {

/// What sends: net's client, or a test's script.
class HttpSender {
 public:
  virtual ~HttpSender() = default;
  virtual Task<Result<net::ClientResponse>> send(net::Origin origin, net::ClientRequest request) = 0;
};

class NetSender final : public HttpSender {
 public:
  NetSender(net::Reactor& reactor, net::ClientOptions options) : client_(reactor, std::move(options)) {}
  Task<Result<net::ClientResponse>> send(net::Origin origin, net::ClientRequest request) override {
    return client_.send(std::move(origin), std::move(request));
  }

 private:
  net::Client client_;
};

}  // namespace martlet::aws
