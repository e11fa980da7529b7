#include "command_output.hpp"

#include <gtest/gtest.h>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

Result<std::string> run(const char* script, CommandLimits limits = {}) { return command_output({"/bin/sh", "-c", script}, limits); }

TEST(CommandOutput, is_what_it_writes_until_it_ends) {
  EXPECT_EQ(run("echo one; echo two").value(), "one\ntwo\n");
  EXPECT_EQ(command_output({"printf", "%s", "$HOME;x"}, {}).value(), "$HOME;x");
  EXPECT_EQ(run("cat").value(), "");  // standard input is empty
}

TEST(CommandOutput, says_how_a_command_failed) {
  EXPECT_EQ(run("echo part; exit 7").error().what, "failed with exit code 7");
  EXPECT_EQ(run("kill -9 $$").error().what, "was ended by signal 9");
  EXPECT_EQ(command_output({"/missing/command"}, {}).error().what, "can't be started: No such file or directory");
}

TEST(CommandOutput, is_not_waited_for_longer_than_its_limit) {
  CommandLimits limits;
  limits.wait_max = 20ms;
  EXPECT_EQ(run("exec sleep 60", limits).error().what, "was killed: it did not end within 20 ms");
  EXPECT_EQ(run("exec >&-; exec sleep 60", limits).error().code, Code::timeout);
}

// The child closes standard error, since the program that runs this test waits until it is closed.
TEST(CommandOutput, does_not_wait_for_what_a_command_leaves_running) { EXPECT_EQ(run("sleep 60 2>&- & echo done").value(), "done\n"); }

TEST(CommandOutput, has_a_limit) {
  CommandLimits limits;
  limits.bytes_max = 1000;
  EXPECT_EQ(run("exec yes", limits).error().what, "wrote more than 1000 bytes");
}

}  // namespace
}  // namespace martlet::aws
