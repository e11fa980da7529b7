#include <martlet/cli/lint/lint_command.hpp>

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace martlet::cli {
namespace {

class Lint : public testing::Test {
 protected:
  Lint() : file_(std::filesystem::temp_directory_path() / ("martlet_lint." + std::to_string(::getpid()) + ".cpp")) {}
  ~Lint() override { std::filesystem::remove(file_); }

  std::string lint(const std::string& source, int status, std::vector<std::string> arguments = {}) {
    std::ofstream(file_) << source;
    arguments.push_back(file_.string());
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(run_command(lint_command(), arguments, {out, err}), status);
    return out.str() + err.str();
  }
  std::filesystem::path file_;
};

TEST_F(Lint, prints_the_place_the_problem_and_the_remedy) {
  EXPECT_EQ(lint("auto x = c ? co_await a() : 1;", 1),
            file_.string() +
                ":1:12: conditional: ? : in a statement with co_await: a class value on either side is freed twice\n"
                "    write if and else, each with its own statement\n");
}

TEST_F(Lint, prints_nothing_about_correct_code) { EXPECT_EQ(lint("auto x = co_await a();", 0), ""); }

TEST_F(Lint, prints_json_if_requested) {
  EXPECT_EQ(lint("auto x = co_await a();", 0, {"--json"}), R"({"files":1,"findings":[]})"
                                                           "\n");
  EXPECT_EQ(
      lint("auto x = c ? co_await a() : 1;", 1, {"--json"}),
      R"({"files":1,"findings":[{"file":")" + file_.string() +
          R"(","line":1,"column":12,"form":"conditional","what":"? : in a statement with co_await: a class value on either side is freed twice",)"
          R"("remedy":"write if and else, each with its own statement"}]})"
          "\n");
}

TEST_F(Lint, fails_if_a_path_does_not_exist) {
  EXPECT_EQ(lint("", 2, {"/nowhere.cpp"}), "martlet lint: there is no /nowhere.cpp [no-such-file]\nnothing was reported\n");
}

}  // namespace
}  // namespace martlet::cli
