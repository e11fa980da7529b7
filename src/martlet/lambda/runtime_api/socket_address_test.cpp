#include "socket_address.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <unistd.h>

#include <array>
#include <cstdio>
#include <string>

namespace martlet::lambda {
namespace {

std::string text_of(const Result<SocketAddress>& socket_address) {
  if (!socket_address) return "(none)";
  std::array<char, INET6_ADDRSTRLEN> host{};
  if (socket_address->address.any.sa_family == AF_INET) {
    inet_ntop(AF_INET, &socket_address->address.v4.sin_addr, host.data(), host.size());
    return std::string(host.data()) + ' ' + std::to_string(ntohs(socket_address->address.v4.sin_port));
  }
  inet_ntop(AF_INET6, &socket_address->address.v6.sin6_addr, host.data(), host.size());
  return std::string(host.data()) + ' ' + std::to_string(ntohs(socket_address->address.v6.sin6_port));
}

TEST(SocketAddress, is_an_address_with_a_port) {
  EXPECT_EQ(text_of(find_socket_address("127.0.0.1:9001")), "127.0.0.1 9001");
  EXPECT_EQ(text_of(find_socket_address("[::1]:9001")), "::1 9001");
}

TEST(SocketAddress, has_port_80_by_default) { EXPECT_EQ(text_of(find_socket_address("169.254.100.1")), "169.254.100.1 80"); }

TEST(SocketAddress, resolves_localhost_without_a_lookup) {
  EXPECT_EQ(text_of(find_socket_address("LocalHost:1", "/nowhere")), "127.0.0.1 1");
}

TEST(SocketAddress, finds_names_in_the_hosts_file) {
  const std::string path = testing::TempDir() + "martlet_hosts_" + std::to_string(::getpid());
  std::FILE* file = std::fopen(path.c_str(), "w");
  std::fputs("# 10.0.0.9 runtime\n127.0.0.1\tlocalhost\n10.0.0.1  other runtime.internal\truntime # here\n", file);
  std::fclose(file);
  EXPECT_EQ(text_of(find_socket_address("runtime:9001", path.c_str())), "10.0.0.1 9001");
  EXPECT_EQ(text_of(find_socket_address("time:9001", path.c_str())), "(none)");
  std::remove(path.c_str());
}

TEST(SocketAddress, refuses_other_names_and_explains_that_dns_is_not_used) {
  for (const char* text :
       {"", ":", ":80", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:70000", "127.0.0.1:80x", "[::1", "[::1]x", "http://127.0.0.1:80"}) {
    EXPECT_EQ(text_of(find_socket_address(text, "/nowhere")), "(none)") << text;
  }
  EXPECT_EQ(to_text(find_socket_address("runtime.example:80", "/nowhere").error()),
            "the host of AWS_LAMBDA_RUNTIME_API is not known: \"runtime.example\"; give an IP address, or a name in /etc/hosts (DNS is not "
            "used)");
}

}  // namespace
}  // namespace martlet::lambda
