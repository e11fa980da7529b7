#include "package_size_limits.hpp"

#include <gtest/gtest.h>

namespace martlet::cli {
namespace {

TEST(UploadWarning, is_given_for_a_zip_that_cannot_be_uploaded_directly) {
  EXPECT_FALSE(upload_warning(50 * 1024 * 1024));
  EXPECT_EQ(
      to_text(upload_warning(50 * 1024 * 1024 + 1).value()),
      "the zip has 52428801 bytes, but at most 52428800 can be uploaded directly; put it into an S3 bucket in the function's region, and "
      "deploy it from there");
}

}  // namespace
}  // namespace martlet::cli
