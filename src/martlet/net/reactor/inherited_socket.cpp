#include "inherited_socket.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace martlet::net {
namespace {

using boost::asio::ip::tcp;

constexpr int first_inherited = 3;  // SD_LISTEN_FDS_START
constexpr int inherited_max = 64;

// Returns -1 if the variable isn't set, or isn't a number.
int number_in(const char* variable) {
  const char* set = std::getenv(variable);
  const std::string_view text = set ? set : "";
  int number = -1;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failed == std::errc() && end == text.data() + text.size() ? number : -1;
}

bool listens_at(int socket, const tcp::endpoint& endpoint) {
  int is_listening = 0;
  socklen_t size = sizeof is_listening;
  if (::getsockopt(socket, SOL_SOCKET, SO_ACCEPTCONN, &is_listening, &size) != 0 || !is_listening) return false;
  tcp::endpoint found;
  socklen_t found_size = static_cast<socklen_t>(found.capacity());
  if (::getsockname(socket, found.data(), &found_size) != 0 || found_size > found.capacity()) return false;
  found.resize(found_size);
  return found == endpoint;
}

}  // namespace

int inherited_socket(const tcp::endpoint& endpoint) {
  if (number_in("LISTEN_PID") != ::getpid()) return -1;  // set for another process, an ancestor of this one
  const int count = number_in("LISTEN_FDS");
  for (int i = 0; i < count && i < inherited_max; ++i) {
    const int socket = first_inherited + i;
    if (!listens_at(socket, endpoint)) continue;
    ::fcntl(socket, F_SETFD, FD_CLOEXEC);  // processes that this one starts don't inherit it
    return ::fcntl(socket, F_DUPFD_CLOEXEC, 0);
  }
  return -1;
}

}  // namespace martlet::net
