#pragma once
#include <map>
#include <optional>
#include <string>

#include <martlet/aws/client/net_client.hpp>

namespace martlet::net {
class Reactor;
}  // namespace martlet::net

namespace martlet::aws {

/// The sessions of a NetClient: one that the first call opens, and another one for each service that has a custom endpoint and isn't known
/// to open_session(). For use on one thread.
class NetClient::Sessions {
 public:
  explicit Sessions(ClientOptions options) : options_(std::move(options)) {}

  Result<Session> of(const Service& service, net::Reactor& reactor);
  /// Must be called before the reactor is destroyed.
  void close();

 private:
  Result<Session> open(net::Reactor& reactor) const;
  Result<Session> with_custom_endpoint(const Service& service, const Session& session) const;

  const ClientOptions options_;
  std::optional<Session> opened_;
  std::map<std::string, Session, std::less<>> by_service_;
};

}  // namespace martlet::aws
