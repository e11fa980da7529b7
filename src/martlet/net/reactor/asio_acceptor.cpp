#include <netinet/in.h>
#include <poll.h>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/detail/socket_option.hpp>
#include <boost/asio/ip/v6_only.hpp>

#include "acceptor.hpp"
#include "asio_reactor.hpp"
#include "asio_transport.hpp"
#include "host_lookup.hpp"
#include "inherited_socket.hpp"

namespace martlet::net {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Socket = asio::basic_socket_acceptor<tcp, Reactor::Engine::Executor>;
using SharePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

constexpr std::chrono::milliseconds pause_after_failure{100};

Code code_of(const error_code& failed) {
  if (failed == asio::error::address_in_use) return Code::conflict;
  if (failed == asio::error::access_denied) return Code::denied;
  if (failed == std::errc::address_not_available) return Code::not_found;
  return Code::unavailable;
}

bool is_descriptor_shortage(const error_code& failed) {
  return failed == std::errc::too_many_files_open || failed == std::errc::too_many_files_open_in_system;
}

std::string advice_on(const error_code& failed) {
  if (failed == asio::error::address_in_use) return "stop the program that listens there, or choose another port (0: any free one)";
  if (failed == asio::error::access_denied) return "ports below 1024 need privileges: choose a higher one";
  if (failed == std::errc::address_not_available) return "use an address of this machine, or 0.0.0.0 for all of them";
  return {};
}

std::unexpected<Error> cannot_listen(const Acceptor::Address& address, const error_code& failed) {
  return failure(code_of(failed), "can't listen on " + address.host + ":" + std::to_string(address.port) + ": " + failed.message(),
                 advice_on(failed));
}

Result<tcp::endpoint> endpoint_of(const Acceptor::Address& address) {
  error_code failed;
  if (const auto numeric = asio::ip::make_address(address.host, failed); !failed) return tcp::endpoint(numeric, address.port);
  Result<Addresses> found = look_up(address.host);
  if (!found) {
    found.error().next = "use 127.0.0.1 or 0.0.0.0";
    return std::unexpected(std::move(found.error()));
  }
  for (const asio::ip::address& one : *found) {
    if (one.is_v4()) return tcp::endpoint(one, address.port);
  }
  return failure(Code::not_found, "the host " + address.host + " has no IPv4 address", "use 127.0.0.1 or 0.0.0.0");
}

Result<Socket> bind(asio::io_context& context, const Acceptor::Address& address) {
  const Result<tcp::endpoint> endpoint = endpoint_of(address);
  if (!endpoint) return std::unexpected(endpoint.error());
  Socket socket(context);
  error_code failed;
  if (const int inherited = inherited_socket(*endpoint); inherited >= 0) {
    socket.assign(endpoint->protocol(), inherited, failed);
    if (failed) return cannot_listen(address, failed);
    return socket;
  }
  socket.open(endpoint->protocol(), failed);
  if (!failed) socket.set_option(tcp::acceptor::reuse_address(true), failed);
  if (!failed && address.is_shared) socket.set_option(SharePort(true), failed);
  if (!failed) socket.bind(*endpoint, failed);
  if (failed) return cannot_listen(address, failed);
  return socket;
}

std::uint16_t port_of(const Socket& socket) {
  error_code ignored;
  return socket.local_endpoint(ignored).port();
}

class AsioAcceptor final : public Acceptor, private Timer {
 public:
  AsioAcceptor(Reactor& reactor, Socket socket) : reactor_(reactor), state_(std::make_shared<State>(std::move(socket))) {}
  ~AsioAcceptor() override {
    reactor_.stop(*this);
    state_->acceptor = nullptr;
    error_code ignored;
    state_->socket.close(ignored);
  }

  std::uint16_t port() const override { return port_of(state_->socket); }
  void start(OnConnection on_connection, OnDescriptorsExhausted on_descriptors_exhausted, OnFailure on_failure) override {
    state_->acceptor = this;
    on_connection_ = std::move(on_connection);
    on_descriptors_exhausted_ = std::move(on_descriptors_exhausted);
    on_failure_ = std::move(on_failure);
    resume();
  }
  void pause() override { is_paused_ = true; }
  void resume() override {
    is_paused_ = false;
    if (!is_accepting_) accept();
  }

 private:
  struct State {  // shared with pending operations
    explicit State(Socket listening) : socket(std::move(listening)) {}
    Socket socket;
    AsioAcceptor* acceptor = nullptr;
  };

  void accept() {
    is_accepting_ = true;
    state_->socket.async_accept(reactor_.engine().context().get_executor(),
                                [state = state_](const error_code& failed, AsioSocket connection) {
                                  if (state->acceptor) state->acceptor->accepted(failed, std::move(connection));
                                });
  }

  void accepted(const error_code& failed, AsioSocket connection) {
    is_accepting_ = false;
    if (failed) return recover(failed);
    error_code gone;
    const tcp::endpoint peer = connection.remote_endpoint(gone);
    if (!gone) on_connection_(make_transport(std::move(connection)), peer.address().to_string());
    if (!is_paused_) accept();
  }

  // Retries later if descriptors or memory are used up: retrying at once would spin, and not retrying would stop the server.
  void recover(const error_code& failed) {
    if (failed == asio::error::operation_aborted) return;
    if (failed == asio::error::connection_aborted) return accept();
    if (is_descriptor_shortage(failed) && make_space()) return;
    on_failure_(failed.message());
    is_accepting_ = true;
    reactor_.start(static_cast<Timer&>(*this), std::chrono::steady_clock::now() + pause_after_failure);
  }
  // accept() needs a descriptor even while no connection is pending. Returns true if accepting continues, now or later.
  bool make_space() {
    pollfd waiting{state_->socket.native_handle(), POLLIN, 0};
    if (::poll(&waiting, 1, 0) == 0) {
      wait_for_connection();
      return true;
    }
    if (!on_descriptors_exhausted_()) return false;
    if (!is_accepting_) accept();  // resume() may have been called meanwhile
    return true;
  }
  void wait_for_connection() {
    is_accepting_ = true;
    state_->socket.async_wait(Socket::wait_read, [state = state_](const error_code&) {
      if (state->acceptor) state->acceptor->on_expired();
    });
  }
  void on_expired() override {
    is_accepting_ = false;
    if (!is_paused_) accept();
  }

  Reactor& reactor_;
  std::shared_ptr<State> state_;
  OnConnection on_connection_;
  OnDescriptorsExhausted on_descriptors_exhausted_;
  OnFailure on_failure_;
  bool is_paused_ = false;
  bool is_accepting_ = false;
};

}  // namespace

Result<std::unique_ptr<Acceptor>> Acceptor::listen(Reactor& reactor, const Address& address) {
  Result<Socket> socket = bind(reactor.engine().context(), address);
  if (!socket) return std::unexpected(std::move(socket.error()));
  error_code failed;
  socket->listen(asio::socket_base::max_listen_connections, failed);
  if (!failed) socket->non_blocking(true, failed);
  if (failed) return cannot_listen(address, failed);
  return std::make_unique<AsioAcceptor>(reactor, std::move(*socket));
}

Result<std::uint16_t> Acceptor::find_port(Reactor& reactor, const Address& address) {
  const Result<Socket> socket = bind(reactor.engine().context(), address);
  if (!socket) return std::unexpected(socket.error());
  return port_of(*socket);
}

}  // namespace martlet::net
