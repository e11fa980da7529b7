#include "endpoint.hpp"
#include "runtime_address.hpp"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <string>

namespace martlet::lambda {
namespace {

std::string text_of(const Result<Endpoint>& endpoint) {
  if (!endpoint) return "(none)";
  std::array<char, INET6_ADDRSTRLEN> host{};
  if (endpoint->address.any.sa_family == AF_INET) {
    inet_ntop(AF_INET, &endpoint->address.v4.sin_addr, host.data(), host.size());
    return std::string(host.data()) + ' ' + std::to_string(ntohs(endpoint->address.v4.sin_port));
  }
  inet_ntop(AF_INET6, &endpoint->address.v6.sin6_addr, host.data(), host.size());
  return std::string(host.data()) + ' ' + std::to_string(ntohs(endpoint->address.v6.sin6_port));
}

TEST(Endpoint, is_an_address_with_a_port) {
  EXPECT_EQ(text_of(find_endpoint("127.0.0.1:9001")), "127.0.0.1 9001");
  EXPECT_EQ(text_of(find_endpoint("[::1]:9001")), "::1 9001");
}

TEST(Endpoint, has_port_80_where_none_is_given) { EXPECT_EQ(text_of(find_endpoint("169.254.100.1")), "169.254.100.1 80"); }

TEST(Endpoint, knows_localhost_without_a_lookup) { EXPECT_EQ(text_of(find_endpoint("LocalHost:1", "/nowhere")), "127.0.0.1 1"); }

TEST(Endpoint, finds_names_in_the_hosts_file) {
  const std::string path = testing::TempDir() + "martlet_hosts_" + std::to_string(::getpid());
  std::FILE* file = std::fopen(path.c_str(), "w");
  std::fputs("# 10.0.0.9 runtime\n127.0.0.1\tlocalhost\n10.0.0.1  other runtime.internal\truntime # here\n", file);
  std::fclose(file);
  EXPECT_EQ(text_of(find_endpoint("runtime:9001", path.c_str())), "10.0.0.1 9001");
  EXPECT_EQ(text_of(find_endpoint("time:9001", path.c_str())), "(none)");
  std::remove(path.c_str());
}

TEST(Endpoint, refuses_what_is_not_an_address_and_says_that_dns_is_not_asked) {
  for (const char* text :
       {"", ":", ":80", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:70000", "127.0.0.1:80x", "[::1", "[::1]x", "http://127.0.0.1:80"}) {
    EXPECT_EQ(text_of(find_endpoint(text, "/nowhere")), "(none)") << text;
  }
  EXPECT_EQ(to_text(find_endpoint("runtime.example:80", "/nowhere").error()),
            "the host of AWS_LAMBDA_RUNTIME_API is not known: \"runtime.example\"; give an IP address, or a name in /etc/hosts (DNS is not "
            "used)");
}

TEST(RuntimeAddress, is_an_address_in_digits) {
  const auto address = find_runtime_address("[::1]:9001");
  ASSERT_TRUE(address);
  EXPECT_EQ(address->host, "::1");
  EXPECT_EQ(address->port, 9001);
  EXPECT_EQ(find_runtime_address("127.0.0.1")->port, 80);
  EXPECT_EQ(find_runtime_address("nowhere.invalid").error().code, Code::not_found);
}

}  // namespace
}  // namespace martlet::lambda
