#include "listening_socket.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace martlet::cli {

Result<ListeningSocket> listen_at(const std::string& host, std::uint16_t port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  if (::inet_pton(AF_INET, host.c_str(), &address.sin_addr) != 1)
    return failure(Code::malformed, '"' + host + "\" is not an IPv4 address",
                   "use, for example, 127.0.0.1, or 0.0.0.0 for every interface");
  FileDescriptor socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
  const int yes = 1;
  socklen_t size = sizeof address;
  const auto plain = reinterpret_cast<sockaddr*>(&address);
  ::setsockopt(socket.number(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (socket.number() < 0 || ::bind(socket.number(), plain, size) != 0 || ::listen(socket.number(), SOMAXCONN) != 0 ||
      ::getsockname(socket.number(), plain, &size) != 0) {
    const int problem = errno;
    return failure(problem == EADDRINUSE ? Code::conflict : Code::unavailable,
                   "can't listen on " + host + ':' + std::to_string(port) + ": " + std::strerror(problem),
                   problem == EADDRINUSE ? "stop the program that listens there, or choose another port with --port" : "");
  }
  return ListeningSocket{std::move(socket), ntohs(address.sin_port)};
}

}  // namespace martlet::cli
