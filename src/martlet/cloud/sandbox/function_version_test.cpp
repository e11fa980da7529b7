#include <gtest/gtest.h>

#include <martlet/cloud/sandbox/function_version.hpp>

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

std::string problem_of(const FunctionVersion& function) {
  const Result<void> checked = validate(function);
  return checked ? "" : checked.error().what;
}

FunctionVersion with_variable(std::string name, std::string value) {
  FunctionVersion function;
  function.variables[std::move(name)] = std::move(value);
  return function;
}

TEST(FunctionVersion, is_valid_by_default) { EXPECT_EQ(problem_of(FunctionVersion()), ""); }

TEST(FunctionVersion, has_a_timeout_of_up_to_fifteen_minutes) {
  FunctionVersion function;
  function.timeout = 900s;
  EXPECT_EQ(problem_of(function), "");
  function.timeout = 900'001ms;
  EXPECT_EQ(problem_of(function), "the timeout is 900001 ms, but Lambda allows 1 to 900000");
}

TEST(FunctionVersion, has_128_to_10240_megabytes) {
  FunctionVersion function;
  function.memory_mb = 127;
  EXPECT_EQ(problem_of(function), "the memory size is 127 MB, but Lambda allows 128 to 10240");
}

TEST(FunctionVersion, cannot_set_variables_that_lambda_sets) {
  EXPECT_EQ(problem_of(with_variable("AWS_REGION", "x")), "Lambda sets the variable AWS_REGION itself");
}

TEST(FunctionVersion, allows_the_same_names_of_variables_as_lambda) {
  EXPECT_EQ(problem_of(with_variable("A_1", "x")), "");
  EXPECT_EQ(problem_of(with_variable("1A", "x")), "\"1A\" can't be the name of a variable");
  EXPECT_EQ(problem_of(with_variable("A", "x")), "\"A\" can't be the name of a variable");
}

TEST(FunctionVersion, limits_its_variables_to_4_kilobytes_in_total) {
  EXPECT_EQ(problem_of(with_variable("AB", std::string(4094, 'x'))), "");
  EXPECT_EQ(problem_of(with_variable("AB", std::string(4095, 'x'))), "the variables hold 4097 bytes, but Lambda allows 4096");
}

TEST(FunctionVersion, has_an_arn_with_its_published_version) {
  FunctionVersion function;
  function.name = "orders";
  EXPECT_EQ(arn_of(function), "arn:aws:lambda:us-east-1:000000000000:function:orders");
  function.version = "7";
  EXPECT_EQ(arn_of(function), "arn:aws:lambda:us-east-1:000000000000:function:orders:7");
}

}  // namespace
}  // namespace martlet::cloud
