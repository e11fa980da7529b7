#include "proxy.hpp"

#include <gtest/gtest.h>

#include <map>

namespace martlet::net {
namespace {

std::string read(std::string_view url) {
  const Result<Proxy> proxy = Proxy::parse(url);
  if (!proxy) return proxy.error().what;
  const std::string place = proxy->origin.host + ' ' + std::to_string(proxy->origin.port);
  return proxy->authorization.empty() ? place : place + ' ' + proxy->authorization;
}

TEST(Proxy, is_a_host_with_an_optional_port_user_and_password) {
  EXPECT_EQ(read("http://proxy.example:3128"), "proxy.example 3128");
  EXPECT_EQ(read("HTTP://proxy.example:3128/"), "proxy.example 3128");
  EXPECT_EQ(read("proxy.example"), "proxy.example 1080");
  EXPECT_EQ(read("http://[::1]:8080"), "::1 8080");
  EXPECT_EQ(read("http://user:pa%40ss@proxy.example:3128"), "proxy.example 3128 Basic dXNlcjpwYUBzcw==");
  EXPECT_EQ(read("http://user@proxy.example:3128"), "proxy.example 3128 Basic dXNlcjo=");
}

TEST(Proxy, is_refused_without_its_password_if_it_cannot_be_used) {
  EXPECT_EQ(read("https://user:secret@proxy.example"), "a proxy that is used over https is not supported");
  EXPECT_EQ(read("socks5://proxy.example"), "a proxy that is used over socks5 is not supported");
  for (const std::string url :
       {"http://", "http://user:secret@", "http://proxy:port", "http://proxy:0", "http://u%zz:secret@proxy", "a b"}) {
    EXPECT_EQ(read(url), "the URL of a proxy can't be read") << url;
  }
}

bool is_direct(const std::vector<std::string>& no_proxy, const std::string& host, std::uint16_t port = 443) {
  ProxyOptions options;
  options.for_https = Proxy();
  options.no_proxy = no_proxy;
  const Origin origin{host, port, Scheme::https};
  return options.choose(origin) == nullptr;
}

TEST(Proxy, is_not_used_for_listed_hosts) {
  EXPECT_FALSE(is_direct({}, "example.com"));
  for (const std::string pattern : {"example.com", ".example.com", "*.example.com", "EXAMPLE.com", "*", "example.com:443"}) {
    EXPECT_TRUE(is_direct({"other", pattern}, "api.example.com")) << pattern;
    EXPECT_TRUE(is_direct({pattern}, "example.com")) << pattern;
  }
  for (const std::string host : {"example.com.org", "badexample.com", "example.co"}) EXPECT_FALSE(is_direct({"example.com"}, host)) << host;
  EXPECT_FALSE(is_direct({"example.com:8080"}, "example.com"));
}

TEST(Proxy, is_not_used_for_listed_addresses_and_ranges) {
  EXPECT_TRUE(is_direct({"169.254.169.254"}, "169.254.169.254"));
  EXPECT_TRUE(is_direct({"10.0.0.0/8"}, "10.20.30.40"));
  EXPECT_FALSE(is_direct({"10.0.0.0/8"}, "11.0.0.1"));
  EXPECT_TRUE(is_direct({"10.1.2.128/25"}, "10.1.2.200"));
  EXPECT_FALSE(is_direct({"10.1.2.128/25"}, "10.1.2.100"));
  EXPECT_TRUE(is_direct({"fd00::/8"}, "fd00::1"));
  EXPECT_TRUE(is_direct({"[fd00::1]:443"}, "fd00:0::1"));
  EXPECT_FALSE(is_direct({"10.0.0.0/8", "10.0.0.0/99", "0.1"}, "fd00::1"));
  EXPECT_FALSE(is_direct({"0.0.1"}, "10.0.0.1")) << "an address is not below a name";
}

TEST(Proxy, is_not_used_for_loopback_hosts) {
  for (const std::string host : {"localhost", "api.localhost", "127.0.0.1", "127.1.2.3", "::1"}) EXPECT_TRUE(is_direct({}, host)) << host;
}

std::string from_environment(const std::map<std::string, std::string, std::less<>>& variables) {
  const Result<ProxyOptions> options = proxy_options([&](std::string_view name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    if (found == variables.end()) return std::nullopt;
    return found->second;
  });
  if (!options) return options.error().what;
  std::string text = options->for_https ? options->for_https->origin.host : "-";
  text += ' ' + (options->for_http ? options->for_http->origin.host : "-");
  for (const std::string& one : options->no_proxy) text += ' ' + one;
  return text;
}

TEST(Proxy, is_read_from_the_environment) {
  EXPECT_EQ(from_environment({}), "- -");
  EXPECT_EQ(from_environment({{"HTTPS_PROXY", "http://a:1"}, {"HTTP_PROXY", "b"}, {"NO_PROXY", "x, .y ,,"}}), "a b x .y");
  EXPECT_EQ(from_environment({{"HTTPS_PROXY", "upper"}, {"https_proxy", "lower"}}), "lower -");
  EXPECT_EQ(from_environment({{"HTTPS_PROXY", "upper"}, {"https_proxy", ""}}), "upper -");
  EXPECT_EQ(from_environment({{"HTTP_PROXY", "a"}, {"REQUEST_METHOD", "GET"}}), "- -");
  EXPECT_EQ(from_environment({{"http_proxy", "a"}, {"REQUEST_METHOD", "GET"}}), "- a");
  EXPECT_EQ(from_environment({{"https_proxy", "socks5://a"}}), "https_proxy: a proxy that is used over socks5 is not supported");
}

}  // namespace
}  // namespace martlet::net
