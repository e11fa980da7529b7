#include <gtest/gtest.h>

#include <array>
#include <string>

#include <martlet/http/content_coding_negotiation.hpp>

namespace martlet::http {
namespace {

constexpr std::array<std::string_view, 3> offered = {"identity", "gzip", "deflate"};

std::string_view preferred(std::string_view header) { return preferred_encoding(header, offered); }

TEST(ContentCodingNegotiation, selects_the_preferred_coding) {
  EXPECT_EQ(preferred("gzip;q=0.2, deflate;q=0.9"), "deflate");
  EXPECT_EQ(preferred("gzip, deflate, br"), "gzip");
  EXPECT_EQ(preferred("deflate, gzip"), "gzip");
  EXPECT_EQ(preferred("br;q=1.0, gzip;q=0.8, *;q=0.1"), "gzip");
  EXPECT_EQ(preferred("gzip;q=0.5, identity"), "identity");
  EXPECT_EQ(preferred("GZIP ; Q=0.5"), "gzip");
  EXPECT_EQ(preferred("x-gzip"), "gzip");
}

TEST(ContentCodingNegotiation, prefers_a_named_coding_to_one_that_only_a_star_allows) {
  EXPECT_EQ(preferred("deflate, *"), "deflate");
  EXPECT_EQ(preferred("deflate;q=0.5, *"), "identity");
}

TEST(ContentCodingNegotiation, selects_no_refused_coding) {
  EXPECT_EQ(preferred("gzip;q=0"), "identity");
  EXPECT_EQ(preferred("gzip;q=0, *;q=0.5"), "identity");
  EXPECT_EQ(preferred("identity;q=0, gzip;q=0.000"), "identity");
  EXPECT_EQ(preferred("identity;q=0, *"), "gzip");
}

TEST(ContentCodingNegotiation, falls_back_on_identity) {
  EXPECT_EQ(preferred(""), "identity");
  EXPECT_EQ(preferred("identity"), "identity");
  EXPECT_EQ(preferred("*"), "identity");
  EXPECT_EQ(preferred("br"), "identity");
  EXPECT_EQ(preferred("gzip;level=9"), "identity");
  EXPECT_EQ(preferred("gzip;q=1;a=b"), "identity");
  EXPECT_EQ(preferred(";q=1,gzip"), "identity");
}

TEST(ContentCodingNegotiation, treats_an_invalid_weight_as_1) {
  EXPECT_EQ(preferred("gzip;q=2, deflate;q=0.9"), "gzip");
  EXPECT_EQ(preferred("gzip;q=x, deflate;q=0.9"), "gzip");
  EXPECT_EQ(preferred(",,gzip,,"), "gzip");
}

}  // namespace
}  // namespace martlet::http
