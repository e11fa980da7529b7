#pragma once
#include <utility>

#include <martlet/net/client/client.hpp>

namespace martlet::aws {

/// A sender of HTTP requests. NetSender is the implementation for the network; tests reply from a script.
class HttpSender {
 public:
  virtual ~HttpSender() = default;
  virtual Task<Result<net::ClientResponse>> send(net::Origin origin, net::ClientRequest request) = 0;
};

/// A sender that uses the net module's client. It adds the X-Ray header of the request being handled, unsigned as in AWS's SDKs.
class NetSender final : public HttpSender {
 public:
  NetSender(net::Reactor& reactor, net::ClientOptions options) : client_(reactor, std::move(options)) {}
  Task<Result<net::ClientResponse>> send(net::Origin origin, net::ClientRequest request) override;

 private:
  net::Client client_;
};

}  // namespace martlet::aws
