#include <gtest/gtest.h>

#include <martlet/http/compressible_media_type.hpp>

namespace martlet::http {
namespace {

TEST(MediaType, recognizes_compressible_types) {
  for (const std::string_view type :
       {"text/html; charset=utf-8", "application/json", "TEXT/EVENT-STREAM", "image/svg+xml", "application/javascript", "application/xml",
        "application/problem+json", "application/octet-stream", "x-shader/x-vertex"}) {
    EXPECT_TRUE(is_compressible(type)) << type;
  }
  for (const std::string_view type :
       {"image/png", "application/zip", "application/gzip", "video/mp4", "font/woff2", "application/x-unknown", ""}) {
    EXPECT_FALSE(is_compressible(type)) << type;
  }
}

}  // namespace
}  // namespace martlet::http
