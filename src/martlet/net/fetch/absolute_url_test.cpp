#include "absolute_url.hpp"

#include <gtest/gtest.h>

#include <string>

namespace martlet::net {
namespace {

TEST(AbsoluteUrl, is_split_into_its_parts) {
  const auto read = [](std::string_view url) {
    const Result<AbsoluteUrl> parts = parse_absolute_url(url);
    if (!parts) return parts.error().what;
    const bool is_https = parts->origin.scheme == Scheme::https;
    return (is_https ? "https " : "http ") + parts->origin.host + ' ' + std::to_string(parts->origin.port) + ' ' + parts->target;
  };
  EXPECT_EQ(read("https://a.example"), "https a.example 443 /");
  EXPECT_EQ(read("HTTP://a.example:8080/b?c=d#e"), "http a.example 8080 /b?c=d");
  EXPECT_EQ(read("https://[::1]:8443/"), "https ::1 8443 /");
  EXPECT_EQ(read("http://a.example?c=d"), "http a.example 80 /?c=d");
  EXPECT_EQ(read("http://a.example:65536/"), "the URL to fetch has an invalid port");
  EXPECT_EQ(read("/orders"), "the URL to fetch isn't an absolute one of http or https");
}

}  // namespace
}  // namespace martlet::net
