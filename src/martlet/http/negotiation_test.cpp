#include <gtest/gtest.h>

#include <array>
#include <string>

#include <martlet/http/negotiation.hpp>

namespace martlet::http {
namespace {

constexpr std::array<std::string_view, 3> offered = {"identity", "gzip", "deflate"};

std::string_view preferred(std::string_view header) { return preferred_encoding(header, offered); }

TEST(Negotiation, takes_what_is_wanted_most) {
  EXPECT_EQ(preferred("gzip;q=0.2, deflate;q=0.9"), "deflate");
  EXPECT_EQ(preferred("gzip, deflate, br"), "gzip");
  EXPECT_EQ(preferred("deflate, gzip"), "gzip");
  EXPECT_EQ(preferred("br;q=1.0, gzip;q=0.8, *;q=0.1"), "gzip");
  EXPECT_EQ(preferred("gzip;q=0.5, identity"), "identity");
  EXPECT_EQ(preferred("GZIP ; Q=0.5"), "gzip");
  EXPECT_EQ(preferred("x-gzip"), "gzip");
}

TEST(Negotiation, takes_a_named_coding_before_those_that_a_star_means) {
  EXPECT_EQ(preferred("deflate, *"), "deflate");
  EXPECT_EQ(preferred("deflate;q=0.5, *"), "identity");
}

TEST(Negotiation, takes_nothing_that_is_refused) {
  EXPECT_EQ(preferred("gzip;q=0"), "identity");
  EXPECT_EQ(preferred("gzip;q=0, *;q=0.5"), "identity");
  EXPECT_EQ(preferred("identity;q=0, gzip;q=0.000"), "identity");
  EXPECT_EQ(preferred("identity;q=0, *"), "gzip");
}

TEST(Negotiation, falls_back_on_identity) {
  EXPECT_EQ(preferred(""), "identity");
  EXPECT_EQ(preferred("identity"), "identity");
  EXPECT_EQ(preferred("*"), "identity");
  EXPECT_EQ(preferred("br"), "identity");
  EXPECT_EQ(preferred("gzip;level=9"), "identity");
  EXPECT_EQ(preferred("gzip;q=1;a=b"), "identity");
  EXPECT_EQ(preferred(";q=1,gzip"), "identity");
}

TEST(Negotiation, takes_an_impossible_weight_for_1) {
  EXPECT_EQ(preferred("gzip;q=2, deflate;q=0.9"), "gzip");
  EXPECT_EQ(preferred("gzip;q=x, deflate;q=0.9"), "gzip");
  EXPECT_EQ(preferred(",,gzip,,"), "gzip");
}

}  // namespace
}  // namespace martlet::http
