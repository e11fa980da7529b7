#include "run_program.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>

namespace martlet {
namespace {

TEST(Capture, takes_what_a_program_prints_and_whether_it_succeeded) {
  const auto done = run_program({.words = {"sh", "-c", "echo said; echo complained >&2; exit 3"}});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->text, "said\n");
  EXPECT_FALSE(done->is_success);
}

TEST(Capture, takes_errors_where_they_are_asked_for) {
  const auto done = run_program({.words = {"sh", "-c", "echo said; echo complained >&2"}, .with_errors = true});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->text, "said\ncomplained\n");
  EXPECT_TRUE(done->is_success);
}

TEST(Capture, passes_words_on_without_a_shell) {
  const auto done = run_program({.words = {"printf", "%s", "$HOME; *"}});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->text, "$HOME; *");
}

TEST(Capture, sets_the_environment_that_is_given) {
  const auto done = run_program({.words = {"/usr/bin/env"}, .environment = std::vector<std::string>{"ONLY=this"}});
  ASSERT_TRUE(done);
  EXPECT_EQ(done->text, "ONLY=this\n");
}

TEST(Capture, hands_on_no_descriptor_of_ours) {
  const int open = ::socket(AF_UNIX, SOCK_STREAM, 0);  // as libraries open them, without close-on-exec
  ASSERT_GE(open, 0);
  const auto done = run_program({.words = {"sh", "-c", "test -e /proc/self/fd/" + std::to_string(open) + " && echo has it; true"}});
  ::close(open);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->text, "");
}

TEST(Capture, fails_where_there_is_no_such_program) {
  const auto done = run_program({.words = {"/nowhere/program"}});
  ASSERT_FALSE(done);
  EXPECT_EQ(to_text(done.error()), "can't run /nowhere/program: No such file or directory");
}

}  // namespace
}  // namespace martlet
