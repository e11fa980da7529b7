#include "file_types.hpp"

#include <gtest/gtest.h>

namespace martlet::files {
namespace {

TEST(FileTypes, depend_on_the_extension_in_any_case) {
  EXPECT_EQ(type_of("a.css"), "text/css");
  EXPECT_EQ(type_of("a.min.JS"), "text/javascript");
  EXPECT_EQ(type_of("a.d/b"), "application/octet-stream");
  EXPECT_EQ(type_of("html"), "application/octet-stream");
  EXPECT_EQ(type_of("a."), "application/octet-stream");
  EXPECT_EQ(type_of("a.7z"), "application/x-7z-compressed");
  EXPECT_EQ(type_of("a.zip"), "application/zip");
}

}  // namespace
}  // namespace martlet::files
