#pragma once
#include <utility>

#include <martlet/net/client/client.hpp>

namespace martlet::aws {

/// Sends requests: implemented by the net module's client, or by a test's script.
class HttpSender {
 public:
  virtual ~HttpSender() = default;
  virtual Task<Result<net::ClientResponse>> send(net::Origin origin, net::ClientRequest request) = 0;
};

/// Adds the X-Ray header of the request that is being handled, as AWS's SDKs do. The header isn't signed, so that it can change on the way.
class NetSender final : public HttpSender {
 public:
  NetSender(net::Reactor& reactor, net::ClientOptions options) : client_(reactor, std::move(options)) {}
  Task<Result<net::ClientResponse>> send(net::Origin origin, net::ClientRequest request) override;

 private:
  net::Client client_;
};

}  // namespace martlet::aws
