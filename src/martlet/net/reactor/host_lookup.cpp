#include "host_lookup.hpp"

#include <netdb.h>
#include <nss.h>
#include <sys/auxv.h>

#include <boost/asio/ip/tcp.hpp>
#include <cstring>
#include <memory>

namespace martlet::net {
namespace {

// glibc has the services `files` and `dns` built in. Any other service in nsswitch.conf is a shared library, made for another glibc than
// that of a static program, which crashes when it loads it. A program without a dynamic loader is static.
bool use_own_services() {
  if (::getauxval(AT_BASE) == 0) ::__nss_configure_lookup("hosts", "files dns");
  return true;
}

}  // namespace

Result<Addresses> look_up(const std::string& host) {
  [[maybe_unused]] static const bool is_configured = use_own_services();
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (const int failed = ::getaddrinfo(host.c_str(), nullptr, &hints, &found)) {
    return failure(Code::not_found, "the host " + host + " is unknown: " + ::gai_strerror(failed));
  }
  const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> all(found, &::freeaddrinfo);
  Addresses addresses;
  for (const addrinfo* one = found; one; one = one->ai_next) {
    boost::asio::ip::tcp::endpoint endpoint;
    if (one->ai_addrlen > endpoint.capacity()) continue;
    std::memcpy(endpoint.data(), one->ai_addr, one->ai_addrlen);
    addresses.push_back(endpoint.address());
  }
  return addresses;
}

}  // namespace martlet::net
