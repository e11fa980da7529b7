#include "proxy_setting.hpp"

#include <gtest/gtest.h>

namespace martlet::aws {
namespace {

net::Origin https(const char* host) { return {host, 443, net::Scheme::https}; }

std::string proxy(const net::Origin& origin, const char* no_proxy = "") {
  const FixedEnvironment environment{{"HTTPS_PROXY", "http://proxy:3128"}, {"http_proxy", "http://plain:3128"}, {"NO_PROXY", no_proxy}};
  const std::optional<ProxySetting> found = proxy_for(origin, environment);
  return found ? found->variable + "=" + found->url : "none";
}

TEST(ProxySetting, is_chosen_by_the_scheme) {
  EXPECT_EQ(proxy(https("lambda.eu-central-1.amazonaws.com")), "HTTPS_PROXY=http://proxy:3128");
  EXPECT_EQ(proxy({"example.com", 80, net::Scheme::http}), "http_proxy=http://plain:3128");
  EXPECT_FALSE(proxy_for(https("example.com"), FixedEnvironment{{"HTTP_PROXY", "http://proxy"}}));
}

TEST(ProxySetting, is_not_for_what_no_proxy_names) {
  const net::Origin lambda = https("lambda.eu-central-1.amazonaws.com");
  for (const char* named : {"*", "amazonaws.com", ".amazonaws.com", "x, LAMBDA.eu-central-1.amazonaws.com", "amazonaws.com:443"})
    EXPECT_EQ(proxy(lambda, named), "none") << named;
  for (const char* other : {"aws.com", "lambda", "amazonaws.com:80", "x.lambda.eu-central-1.amazonaws.com", ",", "."})
    EXPECT_NE(proxy(lambda, other), "none") << other;
}

TEST(ProxySetting, is_not_for_this_machine_and_its_metadata) {
  for (const char* host : {"localhost", "127.0.0.1", "::1"}) EXPECT_EQ(proxy(https(host)), "none") << host;
  EXPECT_EQ(proxy({"169.254.169.254", 80, net::Scheme::http}), "none");
}

}  // namespace
}  // namespace martlet::aws
