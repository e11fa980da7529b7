#include <gtest/gtest.h>

#include "testing/run_martlet.hpp"

namespace martlet::cli {
namespace {

TEST(MartletCompletion, refuses_an_unknown_shell) {
  EXPECT_EQ(run_martlet({"completion"}).err,
            "martlet completion: the name of the shell is missing; write bash, zsh or fish [required-option]\nnothing was printed\n");
  EXPECT_EQ(run_martlet({"completion", "csh"}).err, "martlet completion: \"csh\" is not bash, zsh or fish [choice]\nnothing was printed\n");
  EXPECT_EQ(run_martlet({"completion", "bash", "fish"}).status, 2);
  for (const char* shell : {"bash", "zsh", "fish"}) EXPECT_EQ(run_martlet({"completion", shell}).status, 0) << shell;
}

}  // namespace
}  // namespace martlet::cli
