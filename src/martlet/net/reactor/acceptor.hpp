#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/net/reactor/reactor.hpp>
#include <martlet/net/reactor/transport.hpp>

namespace martlet::net {

/// A listening socket. Destroying it closes it.
class Acceptor {
 public:
  struct Address {
    std::string host;
    std::uint16_t port;
    bool is_shared;  ///< whether other shared acceptors may listen on the same port
  };
  /// `peer` is the client's address without its port.
  using OnConnection = std::function<void(std::unique_ptr<Transport> connection, std::string peer)>;
  /// Called for temporary failures; accepting resumes later.
  using OnFailure = std::function<void(std::string_view what)>;
  /// Called when the process, or the system, has no descriptor left for the next connection. Returns true if another connection was closed
  /// to free one.
  using OnDescriptorsExhausted = std::function<bool()>;

  static Result<std::unique_ptr<Acceptor>> listen(Reactor& reactor, const Address& address);
  /// Returns the port that listen() would use, without listening.
  static Result<std::uint16_t> find_port(Reactor& reactor, const Address& address);
  virtual ~Acceptor() = default;

  virtual std::uint16_t port() const = 0;
  /// Accepts until pause(). Calls are made on the loop.
  virtual void start(OnConnection on_connection, OnDescriptorsExhausted on_descriptors_exhausted, OnFailure on_failure) = 0;
  virtual void pause() = 0;
  virtual void resume() = 0;
};

}  // namespace martlet::net
