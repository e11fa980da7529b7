#pragma once
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace martlet::net {

/// A connection of a scripted server, with blocking calls.
class ScriptedConnection {
 public:
  explicit ScriptedConnection(int socket) : socket_(socket) {}
  ScriptedConnection(const ScriptedConnection&) = delete;
  ~ScriptedConnection() { ::close(socket_); }

  int descriptor() const { return socket_; }
  /// Returns what has arrived, at least one byte; "" if the client has closed.
  std::string read_some() {
    std::string part(64 * 1024, '\0');
    const ssize_t received = ::recv(socket_, part.data(), part.size(), 0);
    part.resize(received > 0 ? static_cast<std::size_t>(received) : 0);
    return part;
  }
  /// Reads until `end` has arrived, or the client closes. Returns everything read, which may contain bytes after `end`.
  std::string read_until(std::string_view end) {
    std::string all;
    while (all.find(end) == std::string::npos) {
      const std::string part = read_some();
      if (part.empty()) break;
      all += part;
    }
    return all;
  }
  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
  }

 private:
  int socket_;
};

/// A server for tests of clients: runs the first script on the first connection, the second on the second, and so on, one at a time.
class ScriptedServer {
 public:
  using Script = std::function<void(ScriptedConnection&)>;
  /// `buffer_bytes` is the size of each connection's buffers; if 0, the system's.
  explicit ScriptedServer(std::vector<Script> scripts, int buffer_bytes = 0) : scripts_(std::move(scripts)) {
    listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (buffer_bytes > 0) {
      ::setsockopt(listening_, SOL_SOCKET, SO_RCVBUF, &buffer_bytes, sizeof buffer_bytes);
      ::setsockopt(listening_, SOL_SOCKET, SO_SNDBUF, &buffer_bytes, sizeof buffer_bytes);
    }
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::listen(listening_, 16);
    socklen_t size = sizeof address;
    ::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    thread_ = std::thread([this] { run(); });
  }
  ScriptedServer(const ScriptedServer&) = delete;
  /// Waits until the running script has ended. Scripts for which no connection has arrived don't run.
  ~ScriptedServer() {
    ::shutdown(listening_, SHUT_RDWR);
    thread_.join();
    ::close(listening_);
  }
  std::uint16_t port = 0;

 private:
  void run() {
    for (const Script& script : scripts_) {
      const int socket = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC);
      if (socket < 0) return;
      ScriptedConnection connection(socket);
      script(connection);
    }
  }
  const std::vector<Script> scripts_;
  int listening_ = -1;
  std::thread thread_;
};

}  // namespace martlet::net
