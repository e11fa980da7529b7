#include "runtime_api_server.hpp"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace bench {

namespace {

[[noreturn]] void fail(const char* what) { throw std::runtime_error(std::string(what) + ": " + std::strerror(errno)); }

// The value of Content-Length in `head`, 0 if missing.
std::size_t content_length(std::string_view head) {
  static constexpr std::string_view name = "content-length:";
  for (std::size_t line = head.find("\r\n"); line != head.npos && line + 2 + name.size() <= head.size();
       line = head.find("\r\n", line + 2)) {
    const char* field = head.data() + line + 2;
    if (strncasecmp(field, name.data(), name.size()) == 0) return std::strtoul(field + name.size(), nullptr, 10);
    if (strncasecmp(field, "transfer-encoding:", 18) == 0)
      throw std::runtime_error("the function sent a chunked body, which this server can't read");
  }
  return 0;
}

// The request at the beginning of `bytes` and its length, if it is complete.
std::optional<std::pair<RuntimeApiRequest, std::size_t>> whole_request(int socket, std::string_view bytes) {
  const std::size_t end = bytes.find("\r\n\r\n");
  if (end == bytes.npos) return std::nullopt;
  const std::string_view head = bytes.substr(0, end + 2);
  const std::size_t size = end + 4 + content_length(head);
  if (bytes.size() < size) return std::nullopt;
  const std::size_t method_end = head.find(' ');
  const std::size_t path_end = head.find(' ', method_end + 1);
  if (method_end == head.npos || path_end == head.npos) throw std::runtime_error("the function sent a malformed request line");
  const std::string_view path = head.substr(method_end + 1, path_end - method_end - 1);
  return std::pair{RuntimeApiRequest{socket, head.substr(0, method_end), path, bytes.substr(end + 4, size - end - 4)}, size};
}

}  // namespace

RuntimeApiServer::RuntimeApiServer() : listener_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* generic = reinterpret_cast<sockaddr*>(&address);
  if (listener_ < 0 || ::bind(listener_, generic, size) != 0 || ::listen(listener_, 16) != 0 ||
      ::getsockname(listener_, generic, &size) != 0)
    fail("cannot listen");
  port_ = ntohs(address.sin_port);
}

RuntimeApiServer::~RuntimeApiServer() {
  for (const Connection& connection : connections_) ::close(connection.socket);
  ::close(listener_);
}

std::string RuntimeApiServer::address() const { return "127.0.0.1:" + std::to_string(port_); }

std::optional<RuntimeApiRequest> RuntimeApiServer::buffered() {
  for (Connection& connection : connections_) {
    const auto found = whole_request(connection.socket, connection.bytes);
    if (!found) continue;
    connection.consumed = found->second;
    return found->first;
  }
  return std::nullopt;
}

void RuntimeApiServer::accept() {
  const int accepted = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
  if (accepted < 0) fail("cannot accept");
  const int on = 1;
  ::setsockopt(accepted, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  connections_.push_back({accepted, {}});
}

void RuntimeApiServer::read(Connection& connection) {
  char buffer[65536];
  const ssize_t size = ::recv(connection.socket, buffer, sizeof buffer, 0);
  if (size <= 0) {
    ::close(std::exchange(connection.socket, -1));
    return;
  }
  connection.bytes.append(buffer, static_cast<std::size_t>(size));
}

bool RuntimeApiServer::wait(int wait_ms) {
  std::vector<pollfd> sockets{{listener_, POLLIN, 0}};
  for (const Connection& connection : connections_) sockets.push_back({connection.socket, POLLIN, 0});
  const int ready = ::poll(sockets.data(), sockets.size(), wait_ms);
  if (ready < 0 && errno != EINTR) fail("cannot wait for the function");
  if (ready <= 0) return false;
  for (std::size_t i = 1; i < sockets.size(); ++i) {
    if (sockets[i].revents != 0) read(connections_[i - 1]);
  }
  std::erase_if(connections_, [](const Connection& connection) { return connection.socket < 0; });
  if (sockets[0].revents != 0) accept();
  return true;
}

RuntimeApiRequest RuntimeApiServer::receive(const std::function<bool()>& is_over, int patience_s) {
  for (Connection& connection : connections_) connection.bytes.erase(0, std::exchange(connection.consumed, 0));
  constexpr int step_ms = 100;
  for (int silent_ms = 0; silent_ms < patience_s * 1000;) {
    if (const auto request = buffered()) return *request;
    if (wait(step_ms)) continue;
    if (is_over()) throw std::runtime_error("the function ended on its own");
    silent_ms += step_ms;
  }
  throw std::runtime_error("the function sent nothing for " + std::to_string(patience_s) + " s");
}

void RuntimeApiServer::answer(const RuntimeApiRequest& request, std::string_view head, std::string_view body) {
  sent_.assign(head).append("Content-Length: ").append(std::to_string(body.size())).append("\r\n\r\n").append(body);
  if (::send(request.connection, sent_.data(), sent_.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(sent_.size()))
    fail("cannot answer the function");
}

}  // namespace bench
