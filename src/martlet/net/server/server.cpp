#include <martlet/net/reactor/acceptor.hpp>
#include <martlet/net/server/server.hpp>

#include "server_connections.hpp"

namespace martlet::net {

// The connections of a server, and its listening socket.
class Server::Listening final : private Timer {
 public:
  Listening(Reactor& reactor, http::Handler handler, ServerOptions options, std::unique_ptr<Acceptor> acceptor)
      : reactor_(reactor),
        host_(std::move(options.host)),
        port_(acceptor->port()),
        acceptor_(std::move(acceptor)),
        connections_(std::make_shared<ServerConnections>(reactor, std::move(handler), options.limits, std::move(options.log))) {
    connections_->on_connection_end([this] { connection_ended(); });
    acceptor_->start([this](std::unique_ptr<Transport> transport, std::string peer) { connected(std::move(transport), std::move(peer)); },
                     [this] { return connections_->close_longest_idle(); },
                     [this](std::string_view what) { connections_->log().error("can't accept connections", {{"reason", what}}); });
  }
  ~Listening() override {
    reactor_.stop(*this);
    acceptor_.reset();
    connections_->on_connection_end(nullptr);
    connections_->close_now();
  }

  std::uint16_t port() const { return port_; }
  const std::string& host() const { return host_; }

  void stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped) {
    acceptor_.reset();
    stopped_ = std::move(stopped);
    connections_->close_gracefully();
    if (connections_->connections() == 0) return finish();
    reactor_.start(static_cast<Timer&>(*this), reactor_.now() + grace);
  }

 private:
  void connected(std::unique_ptr<Transport> transport, std::string peer) {
    connections_->open(std::move(transport), std::move(peer));
    if (connections_->connections() >= connections_->limits().connections_max) acceptor_->pause();
  }
  void connection_ended() {
    if (acceptor_) return acceptor_->resume();
    if (connections_->connections() == 0) finish();
  }
  void on_expired() override { connections_->close_now(); }
  void finish() {
    reactor_.stop(*this);
    if (stopped_) reactor_.post(std::exchange(stopped_, nullptr));
  }

  Reactor& reactor_;
  const std::string host_;
  const std::uint16_t port_;
  std::unique_ptr<Acceptor> acceptor_;
  std::shared_ptr<ServerConnections> connections_;
  std::move_only_function<void()> stopped_;
};

Server::Server(std::unique_ptr<Listening> listening) : listening_(std::move(listening)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

Result<Server> Server::listen(Reactor& reactor, http::Handler handler, ServerOptions options) {
  auto acceptor = Acceptor::listen(reactor, {options.host, options.port, options.shares_port});
  if (!acceptor) return std::unexpected(acceptor.error());
  return Server(std::make_unique<Listening>(reactor, std::move(handler), std::move(options), std::move(*acceptor)));
}

std::uint16_t Server::port() const { return listening_->port(); }

std::string Server::url() const {
  const std::string& host = listening_->host();
  const bool is_v6 = host.find(':') != std::string::npos;
  return "http://" + (is_v6 ? "[" + host + "]" : host) + ":" + std::to_string(port());
}

void Server::stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped) { listening_->stop(grace, std::move(stopped)); }

}  // namespace martlet::net
