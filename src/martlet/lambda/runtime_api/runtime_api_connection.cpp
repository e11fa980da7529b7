#include "runtime_api_connection.hpp"

#include <netinet/tcp.h>
#include <poll.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

#include "socket_address.hpp"

namespace martlet::lambda {
namespace {

// Larger than any valid head, so that an unfinished head can't fill the buffer.
constexpr std::size_t buffer_bytes = 32 * 1024;

std::unexpected<Error> broken(const char* what) {
  return failure(Code::unavailable, std::string("the Runtime API can't be reached: ") + what + ": " + std::strerror(errno));
}

// Removes the bytes that sendmsg() has sent from the front of `parts`.
void advance(std::array<iovec, 2>& parts, std::size_t sent) {
  for (iovec& part : parts) {
    const std::size_t taken = std::min(sent, part.iov_len);
    part.iov_base = static_cast<char*>(part.iov_base) + taken;
    part.iov_len -= taken;
    sent -= taken;
  }
}

iovec part_of(std::string_view text) { return {const_cast<char*>(text.data()), text.size()}; }

}  // namespace

RuntimeApiConnection::RuntimeApiConnection(std::string_view host_and_port)
    : host_and_port_(host_and_port), buffer_(std::make_unique_for_overwrite<char[]>(buffer_bytes)) {}

RuntimeApiConnection::~RuntimeApiConnection() { close(); }

Result<void> RuntimeApiConnection::exchange(std::string_view head, std::string_view body, RuntimeResponse& to) {
  if (socket_ < 0) {
    if (auto opened = open(); !opened) return opened;
  }
  response_ = &to;
  reader_.begin(to);
  const Result<void> sent = send(head, body);
  Result<void> received;
  // Even after a failed send there may be a response, from a server that refused without reading everything, and closed.
  while (received && !reader_.is_complete()) received = receive_some();
  if (!received || !sent || !to.keeps_alive) close();
  if (!received && !sent && received.error().code == Code::unavailable) return sent;
  return received;
}

Result<void> RuntimeApiConnection::begin(std::string_view head, std::string_view part, RuntimeResponse& to) {
  response_ = &to;
  reader_.begin(to);
  if (socket_ >= 0 && !is_quiet()) close();
  sent_ = socket_ < 0 ? open() : Result<void>();
  if (sent_) sent_ = send(head, part);
  return sent_;
}

Result<void> RuntimeApiConnection::send_part(std::string_view head, std::string_view part) {
  sent_ = send(head, part);
  return sent_;
}

Result<void> RuntimeApiConnection::end(std::string_view last) {
  if (socket_ < 0) return sent_ ? failure(Code::unavailable, "there is no connection to the Runtime API") : sent_;
  if (sent_) sent_ = send(last, {});
  Result<void> received;
  while (received && !reader_.is_complete()) received = receive_some();
  close();
  if (!received && !sent_ && received.error().code == Code::unavailable) return sent_;
  return received;
}

// A server ends a connection by closing or resetting it, which makes the socket readable.
bool RuntimeApiConnection::is_quiet() const noexcept {
  char byte = 0;
  return ::recv(socket_, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
}

void RuntimeApiConnection::end_reception() noexcept {
  reception_ended_ = true;
  if (const int socket = socket_; socket >= 0) ::shutdown(socket, SHUT_RD);
}

Result<void> RuntimeApiConnection::open() {
  if (!socket_address_) {
    auto found = find_socket_address(host_and_port_);
    if (!found) return std::unexpected(std::move(found.error()));
    socket_address_ = std::make_unique<const SocketAddress>(*found);
  }
  const int socket = ::socket(socket_address_->address.any.sa_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (socket < 0) return broken("socket");
  if (::connect(socket, &socket_address_->address.any, socket_address_->length) != 0) {
    auto failed = broken("connect");
    ::close(socket);
    return failed;
  }
  // A response larger than one segment would otherwise wait for the acknowledgement of its first part.
  const int on = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  socket_ = socket;
  if (reception_ended_) ::shutdown(socket, SHUT_RD);
  return {};
}

void RuntimeApiConnection::close() noexcept {
  if (const int socket = socket_.exchange(-1); socket >= 0) ::close(socket);
  filled_ = 0;
}

Result<void> RuntimeApiConnection::send(std::string_view head, std::string_view body) {
  std::array<iovec, 2> parts = {part_of(head), part_of(body)};
  msghdr message{};
  message.msg_iov = parts.data();
  message.msg_iovlen = body.empty() ? 1 : 2;
  while (parts[0].iov_len + parts[1].iov_len > 0) {
    const ssize_t sent = ::sendmsg(socket_, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent >= 0) {
      advance(parts, static_cast<std::size_t>(sent));
    } else if (errno == EAGAIN) {
      if (auto writable = wait_until_writable(); !writable) return writable;
      if (reader_.is_complete()) return failure(Code::unavailable, "the Runtime API answered before it had read the request");
    } else if (errno != EINTR) {
      return broken("send");
    }
  }
  return {};
}

// Waits until more can be sent, and reads what arrives in the meantime: if a server rejects the request and stops reading, polling only for
// POLLOUT would block forever.
Result<void> RuntimeApiConnection::wait_until_writable() {
  pollfd waiting = {socket_, POLLIN | POLLOUT, 0};
  if (::poll(&waiting, 1, -1) < 0) return errno == EINTR ? Result<void>() : broken("poll");
  return (waiting.revents & POLLIN) != 0 ? receive_some() : Result<void>();
}

Result<void> RuntimeApiConnection::receive_some() {
  const ssize_t got = ::recv(socket_, buffer_.get() + filled_, buffer_bytes - filled_, 0);
  if (got < 0) return errno == EINTR ? Result<void>() : broken("receive");
  if (got == 0) return reader_.end();
  filled_ += static_cast<std::size_t>(got);
  const Result<std::size_t> used = reader_.read({buffer_.get(), filled_});
  if (!used) return std::unexpected(used.error());
  filled_ -= *used;
  std::memmove(buffer_.get(), buffer_.get() + *used, filled_);
  if (reader_.is_complete()) {
    // Bytes after the response belong to no request.
    if (filled_ > 0) response_->keeps_alive = false;
  } else if (filled_ == buffer_bytes) {
    return failure(Code::malformed, "the Runtime API sent a line that is too long");
  }
  return {};
}

}  // namespace martlet::lambda
