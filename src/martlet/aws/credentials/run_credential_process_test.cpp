#include "run_credential_process.hpp"

#include <gtest/gtest.h>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

Result<std::string> run(const char* script, CredentialProcessLimits limits = {}) {
  return run_credential_process({"/bin/sh", "-c", script}, limits);
}

TEST(RunCredentialProcess, returns_the_standard_output) {
  EXPECT_EQ(run("echo one; echo two").value(), "one\ntwo\n");
  EXPECT_EQ(run_credential_process({"printf", "%s", "$HOME;x"}, {}).value(), "$HOME;x");
  EXPECT_EQ(run("cat").value(), "");  // standard input is empty
}

TEST(RunCredentialProcess, reports_the_exit_code_or_the_signal_of_a_failed_command) {
  EXPECT_EQ(run("echo part; exit 7").error().what, "failed with exit code 7");
  EXPECT_EQ(run("kill -9 $$").error().what, "was ended by signal 9");
  EXPECT_EQ(run_credential_process({"/missing/command"}, {}).error().what, "can't be started: No such file or directory");
}

TEST(RunCredentialProcess, kills_a_command_after_the_timeout) {
  CredentialProcessLimits limits;
  limits.timeout = 20ms;
  EXPECT_EQ(run("exec sleep 60", limits).error().what, "was killed: it did not end within 20 ms");
  EXPECT_EQ(run("exec >&-; exec sleep 60", limits).error().code, Code::timeout);
}

// The child closes standard error, since the program that runs this test waits until it is closed.
TEST(RunCredentialProcess, does_not_wait_for_children_that_a_command_leaves_running) {
  EXPECT_EQ(run("sleep 60 2>&- & echo done").value(), "done\n");
}

TEST(RunCredentialProcess, refuses_output_beyond_the_size_limit) {
  CredentialProcessLimits limits;
  limits.output_bytes_max = 1000;
  EXPECT_EQ(run("exec yes", limits).error().what, "wrote more than 1000 bytes");
}

}  // namespace
}  // namespace martlet::aws
