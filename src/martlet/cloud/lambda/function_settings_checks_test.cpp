#include "function_settings_checks.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::lambda {
namespace {

std::string refused(const ServiceResult<>& checked) { return checked ? "" : checked.error().code + ": " + checked.error().message; }

aws::EnvironmentSettings variables(const std::string& name, const std::string& value) {
  aws::EnvironmentSettings settings;
  settings.variables[name] = aws::WireSecret(value);
  return settings;
}

// The messages are Lambda's, from recorded responses and the Developer Guide.
TEST(FunctionSettingsChecks, refuse_variables_that_lambda_sets_itself) {
  EXPECT_EQ(
      refused(check_environment(variables("AWS_REGION", "x"))),
      "InvalidParameterValueException: Lambda was unable to configure your environment variables because the environment variables you "
      "have provided contains reserved keys that are currently not supported for modification. Reserved keys used in this request: "
      "AWS_REGION");
  EXPECT_EQ(refused(check_environment(variables("TABLE_NAME", "x"))), "");
}

TEST(FunctionSettingsChecks, may_have_4_kb_of_variables) {
  EXPECT_EQ(refused(check_environment(variables("AB", std::string(4087, 'x')))), "");
  EXPECT_NE(refused(check_environment(variables("AB", std::string(4088, 'x')))).find("exceeded the 4KB limit"), std::string::npos);
}

TEST(FunctionSettingsChecks, do_not_reveal_the_value_of_a_variable_with_an_invalid_name) {
  EXPECT_EQ(
      refused(check_environment(variables("1A", "secret"))),
      "ValidationException: 1 validation error detected: Value at 'environment.variables' failed to satisfy constraint: Map keys must "
      "satisfy constraint: [Member must satisfy regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+, Member must not be null]");
}

TEST(FunctionSettingsChecks, accept_only_supported_runtimes) {
  EXPECT_EQ(refused(check_runtime("provided.al2023")), "");
  EXPECT_EQ(refused(check_runtime("provided.al2")), "");
  EXPECT_NE(refused(check_runtime("provided")).find("We recommend you use the new runtime (provided.al2023)"), std::string::npos);
  EXPECT_EQ(refused(check_runtime("python3.12")),
            "InvalidParameterValueException: The runtime python3.12 isn't supported by Martlet's local cloud.");
  EXPECT_NE(refused(check_runtime("cobol")).find("Value cobol at 'runtime' failed to satisfy constraint"), std::string::npos);
}

}  // namespace
}  // namespace martlet::cloud::lambda
