#include <boost/asio/ip/address.hpp>
#include <coroutine>

#include <martlet/async/activity.hpp>

#include "asio_reactor.hpp"
#include "asio_transport.hpp"
#include "connector.hpp"

namespace martlet::net {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

// An awaitable attempt to connect. Pending operations hold a reference to the attempt, not to the coroutine.
class Connect {
 public:
  Connect(asio::io_context& context, const tcp::endpoint& endpoint) : attempt_(std::make_shared<Attempt>(context)), endpoint_(endpoint) {}
  Connect(const Connect&) = delete;
  // Closes the socket if the attempt is given up: the system would keep trying for minutes.
  ~Connect() {
    attempt_->handle = nullptr;
    error_code ignored;
    attempt_->socket.close(ignored);
  }

  bool await_ready() const { return false; }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> handle) {
    attempt_->activity = handle.promise().activity;
    attempt_->handle = handle;
    attempt_->socket.async_connect(endpoint_, [attempt = attempt_](const error_code& failed) {
      attempt->failed = failed;
      if (attempt->handle) attempt->activity->resume(attempt->handle);
    });
  }
  Result<std::unique_ptr<Transport>> await_resume() const {
    if (attempt_->failed) return failure(Code::unavailable, attempt_->failed.message());
    return make_transport(std::move(attempt_->socket));
  }

 private:
  struct Attempt {
    explicit Attempt(asio::io_context& context) : socket(context) {}
    AsioSocket socket;
    Activity* activity = nullptr;
    std::coroutine_handle<> handle;
    error_code failed;
  };
  std::shared_ptr<Attempt> attempt_;
  tcp::endpoint endpoint_;
};

Task<Result<Addresses>> addresses_of(Reactor& reactor, std::string host) {
  error_code not_numeric;
  const asio::ip::address numeric = asio::ip::make_address(host, not_numeric);
  if (!not_numeric) co_return Addresses{numeric};
  co_return co_await reactor.engine().resolver().find(std::move(host));
}

}  // namespace

Task<Result<std::unique_ptr<Transport>>> connect(Reactor& reactor, Origin origin) {
  const Result<Addresses> addresses = co_await addresses_of(reactor, origin.host);
  if (!addresses) co_return std::unexpected(addresses.error());
  std::string why = "it has no address";
  for (const asio::ip::address& address : *addresses) {
    const tcp::endpoint endpoint(address, origin.port);
    Result<std::unique_ptr<Transport>> connected = co_await Connect(reactor.engine().context(), endpoint);
    if (connected) co_return connected;
    why = connected.error().what;
  }
  co_return failure(Code::unavailable, "can't connect to " + host_and_port(origin) + ": " + why);
}

}  // namespace martlet::net
