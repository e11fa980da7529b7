#pragma once
#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>

namespace martlet::net {

/// A TCP client for tests, which can send any bytes. Every wait has a time limit.
class RawClient {
 public:
  /// Connects to 127.0.0.1. If `receive_buffer_bytes` is 0, uses the system's size.
  explicit RawClient(std::uint16_t port, int receive_buffer_bytes = 0) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (receive_buffer_bytes > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes, sizeof receive_buffer_bytes);
    const int at_once = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &at_once, sizeof at_once);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) throw std::runtime_error("can't connect");
  }
  RawClient(const RawClient&) = delete;
  ~RawClient() { close(); }

  /// Returns false if the connection is broken.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent < 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  /// Sends the bytes one by one, each in a separate packet.
  bool send_byte_by_byte(std::string_view bytes) {
    return std::all_of(bytes.begin(), bytes.end(), [this](const char& byte) { return send({&byte, 1}); });
  }
  void end_sending() { ::shutdown(socket_, SHUT_WR); }
  void close() {
    if (socket_ >= 0) ::close(std::exchange(socket_, -1));
  }
  /// Closes the connection with a TCP reset.
  void reset() {
    const linger now{1, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
  }

  /// Reads until the other side closes. Appends " RESET" if it closes with a reset, " TIMEOUT" if it doesn't close within `wait`.
  std::string read_to_end(std::chrono::milliseconds wait = std::chrono::seconds(10)) {
    return read_while([](const std::string&) { return true; }, wait);
  }
  std::string read_until(std::string_view end, std::chrono::milliseconds wait = std::chrono::seconds(10)) {
    return read_while([end](const std::string& so_far) { return so_far.find(end) == std::string::npos; }, wait);
  }
  std::string read(std::size_t bytes, std::chrono::milliseconds wait = std::chrono::seconds(10)) {
    return read_while([bytes](const std::string& so_far) { return so_far.size() < bytes; }, wait);
  }
  /// Returns whether the other side sends something, or closes, within `wait`.
  bool is_readable(std::chrono::milliseconds wait) {
    pollfd readable{socket_, POLLIN, 0};
    return ::poll(&readable, 1, static_cast<int>(wait.count())) > 0;
  }

 private:
  template <class Wanted>
  std::string read_while(Wanted wants_more, std::chrono::milliseconds wait) {
    const auto end = std::chrono::steady_clock::now() + wait;
    std::string all;
    char part[16 * 1024];
    while (wants_more(all)) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
      if (left.count() <= 0 || !is_readable(left)) return all + " TIMEOUT";
      const ssize_t received = ::recv(socket_, part, sizeof part, 0);
      if (received == 0) return all;
      if (received < 0) return all + (errno == ECONNRESET ? " RESET" : " ERROR");
      all.append(part, static_cast<std::size_t>(received));
    }
    return all;
  }
  int socket_ = -1;
};

}  // namespace martlet::net
