#pragma once
#include <utility>

#include <martlet/net/client/client.hpp>

namespace martlet::aws {

/// Sends requests: net's client, or a test's script.
class HttpSender {
 public:
  virtual ~HttpSender() = default;
  virtual Task<Result<net::ClientResponse>> send(net::Origin origin, net::ClientRequest request) = 0;
};

/// Adds X-Ray's header of the request that is being handled, as AWS's SDKs do: not signed, so that it may change on the way.
class NetSender final : public HttpSender {
 public:
  NetSender(net::Reactor& reactor, net::ClientOptions options) : client_(reactor, std::move(options)) {}
  Task<Result<net::ClientResponse>> send(net::Origin origin, net::ClientRequest request) override;

 private:
  net::Client client_;
};

}  // namespace martlet::aws
