#include "run_program.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>

namespace martlet {
namespace {

TEST(RunProgram, returns_the_output_and_whether_the_program_succeeded) {
  const auto done = run_program({.words = {"sh", "-c", "echo said; echo complained >&2; exit 3"}});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->text, "said\n");
  EXPECT_FALSE(done->is_success);
}

TEST(RunProgram, includes_standard_error_if_requested) {
  const auto done = run_program({.words = {"sh", "-c", "echo said; echo complained >&2"}, .with_errors = true});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->text, "said\ncomplained\n");
  EXPECT_TRUE(done->is_success);
}

TEST(RunProgram, passes_arguments_without_a_shell) {
  const auto done = run_program({.words = {"printf", "%s", "$HOME; *"}});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->text, "$HOME; *");
}

TEST(RunProgram, sets_the_given_environment) {
  const auto done = run_program({.words = {"/usr/bin/env"}, .environment = std::vector<std::string>{"ONLY=this"}});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->text, "ONLY=this\n");
}

TEST(RunProgram, passes_no_file_descriptors_of_this_process) {
  const int open = ::socket(AF_UNIX, SOCK_STREAM, 0);  // as libraries open them, without close-on-exec
  ASSERT_GE(open, 0);
  const auto done = run_program({.words = {"sh", "-c", "test -e /proc/self/fd/" + std::to_string(open) + " && echo has it; true"}});
  ::close(open);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->text, "");
}

TEST(RunProgram, fails_if_the_program_does_not_exist) {
  const auto done = run_program({.words = {"/nowhere/program"}});
  ASSERT_FALSE(done);
  EXPECT_EQ(to_text(done.error()), "can't run /nowhere/program: No such file or directory");
}

}  // namespace
}  // namespace martlet
