#include "tunnel.hpp"

#include <martlet/net/connection/buffered_transport.hpp>

#include "received_head.hpp"
#include "request_head.hpp"

namespace martlet::net {
namespace {

constexpr std::size_t head_bytes_max = 16 * 1024;

struct NoOwner final : BufferedTransport::Owner {
  void disconnected() override {}
};

std::string connect_head(const Proxy& proxy, const Origin& origin) {
  const std::string authority = authority_of(origin);
  std::string head = "CONNECT " + authority + " HTTP/1.1\r\nhost: " + authority + "\r\n";
  if (!proxy.authorization.empty()) head += "proxy-authorization: " + proxy.authorization + "\r\n";
  return head + "\r\n";
}

std::string names_of(const Proxy& proxy, const Origin& origin) {
  return "the proxy " + authority_of(proxy.origin) + " to " + authority_of(origin);
}

Error broke_off(const Proxy& proxy, const Origin& origin) {
  return {Code::unavailable, names_of(proxy, origin) + " closed the connection", {}, ""};
}
Error not_http(const Proxy& proxy, const Origin& origin) {
  return {Code::malformed, names_of(proxy, origin) + " does not answer in HTTP/1", {}, "check the proxy's port"};
}
Error refused(const Proxy& proxy, const Origin& origin, int status) {
  const std::string what = names_of(proxy, origin) + " refuses the tunnel: it answers " + std::to_string(status);
  if (status == 407) return {Code::denied, what, {}, "put the proxy's user and password into its URL"};
  return {status == 403 ? Code::denied : Code::unavailable, what, {}, "ask whoever runs the proxy, or list the host in NO_PROXY"};
}

Task<Result<void>> ask(BufferedTransport& transport, const Proxy& proxy, const Origin& origin) {
  const std::string head = connect_head(proxy, origin);
  const bool is_sent = co_await transport.send(head);
  transport.end_wait();
  if (!is_sent) co_return std::unexpected(broke_off(proxy, origin));
  http::ResponseParser parser;
  ReceivedHead received;
  parser.begin(received, true);  // the head isn't followed by a body
  while (true) {
    std::size_t taken = 0;
    const http::ResponseParser::State state = parser.read_head(transport.input().unread(), taken);
    transport.input().take(taken);
    if (state == http::ResponseParser::State::complete) break;
    if (state == http::ResponseParser::State::malformed || transport.input().space().empty())
      co_return std::unexpected(not_http(proxy, origin));
    const BufferedTransport::Received event = co_await transport.receive();
    if (event != BufferedTransport::Received::bytes) co_return std::unexpected(broke_off(proxy, origin));
  }
  if (parser.status() / 100 != 2) co_return std::unexpected(refused(proxy, origin, parser.status()));
  if (!transport.input().is_empty()) co_return std::unexpected(not_http(proxy, origin));  // a TLS server doesn't speak first
  co_return Result<void>();
}

}  // namespace

Task<Result<std::unique_ptr<Transport>>> open_tunnel(std::unique_ptr<Transport> to_proxy, const Proxy& proxy, const Origin& origin,
                                                     Timeouts& timeouts) {
  NoOwner owner;
  BufferedTransport transport(owner, std::move(to_proxy), InputBuffer(head_bytes_max), &timeouts);
  const Result<void> asked = co_await ask(transport, proxy, origin);
  if (!asked) co_return std::unexpected(asked.error());
  co_return transport.release();
}

}  // namespace martlet::net
