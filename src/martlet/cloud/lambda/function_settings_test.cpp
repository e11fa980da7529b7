#include "function_settings.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::lambda {
namespace {

TEST(FunctionSettings, set_log_levels_only_for_json_logs) {
  aws::LoggingConfig text;
  text.log_format = "Text";
  aws::LoggingConfig to_json;
  to_json.log_format = "JSON";
  const aws::LoggingConfig json = merged_logging_config(text, to_json);
  EXPECT_EQ(json.application_log_level, "INFO");
  EXPECT_EQ(merged_logging_config(json, text).application_log_level, std::nullopt);
}

}  // namespace
}  // namespace martlet::cloud::lambda
