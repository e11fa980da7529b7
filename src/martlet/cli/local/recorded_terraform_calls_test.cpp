#include "recorded_terraform_calls.hpp"

#include <gtest/gtest.h>

#include <martlet/base/temporary_folder.hpp>

namespace martlet::cli {
namespace {

TEST(RecordedTerraformCalls, is_refused_if_a_call_has_no_target) {
  const TemporaryFolder folder;
  const auto file = folder.write("dev.json", R"({"account":"1","region":"r","calls":[{"service":"iam","operation":"x","subject":"y"}]})");
  EXPECT_EQ(read_recording(file).error().code, Code::malformed);
}

}  // namespace
}  // namespace martlet::cli
