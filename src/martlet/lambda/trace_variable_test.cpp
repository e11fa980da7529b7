#include "trace_variable.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace martlet::lambda {
namespace {

std::string current() {
  const char* value = std::getenv("_X_AMZN_TRACE_ID");
  return value ? value : "(none)";
}

TEST(TraceVariable, is_in_the_environment_until_the_next_one) {
  TraceVariable variable;
  for (const std::string& trace : {std::string("Root=1"), std::string("Root=2;Sampled=1"), std::string(1000, 'x'), std::string("Root=3")}) {
    variable.set(trace);
    EXPECT_EQ(current(), trace);
  }
}

TEST(TraceVariable, is_removed_if_there_is_no_trace) {
  TraceVariable variable;
  variable.set("Root=1");
  variable.set("");
  EXPECT_EQ(current(), "(none)");
  variable.set("Root=2");
  EXPECT_EQ(current(), "Root=2");
}

TEST(TraceVariable, leaves_no_variable) {
  {
    TraceVariable variable;
    variable.set("Root=1");
  }
  EXPECT_EQ(current(), "(none)");
}

}  // namespace
}  // namespace martlet::lambda
