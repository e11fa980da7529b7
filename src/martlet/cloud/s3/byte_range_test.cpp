#include "byte_range.hpp"

#include <gtest/gtest.h>

#include <string>

namespace martlet::cloud::s3 {
namespace {

std::string chosen(std::string_view header, std::int64_t size) {
  const auto range = choose_range(header, size);
  if (!range) return range.error().code;
  return *range ? std::to_string((*range)->from) + "-" + std::to_string((*range)->to) : "whole";
}

// The ranges are from recorded responses of S3 (LocalStack, test_get_object_range), and RFC 9110, section 14.
TEST(ByteRange, is_chosen_as_by_s3) {
  EXPECT_EQ(chosen("bytes=0-8", 10), "0-8");
  EXPECT_EQ(chosen("bytes=1-", 10), "1-9");
  EXPECT_EQ(chosen("bytes=-15", 10), "0-9");
  EXPECT_EQ(chosen("bytes=0-100", 10), "0-9");
  EXPECT_EQ(chosen("bytes=1-0", 10), "whole");
  EXPECT_EQ(chosen("bytes=0-1,3-4", 10), "whole");
  EXPECT_EQ(chosen("lines=0-1", 10), "whole");
  EXPECT_EQ(chosen("bytes=-0", 10), "InvalidRange");
  EXPECT_EQ(chosen("bytes=10-", 10), "InvalidRange");
  EXPECT_EQ(chosen("bytes=0-", 0), "InvalidRange");
}

}  // namespace
}  // namespace martlet::cloud::s3
