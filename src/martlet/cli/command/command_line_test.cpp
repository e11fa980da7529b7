#include <gtest/gtest.h>

#include <sstream>

#include <martlet/cli/command/command.hpp>

namespace martlet::cli {
namespace {

// `ship` with the subcommands `load` (operands, --to VALUE, --fast) and `log show`; each prints what it was given.
struct CommandLineTest : testing::Test {
  CommandLineTest() {
    Command load{"load", "loads", "ship load x\n", "", "0 done.", "nothing was loaded"};
    load.options = {{"", "THING", "what", [this](std::string_view text) { return take("thing", text); }},
                    {"to", "PORT", "where to", [this](std::string_view text) { return take("to", text); }},
                    {"fast", "", "at once", [this](std::string_view text) { return take("fast", text); }}};
    load.run = [this](Console console) {
      console.out << given;
      return 0;
    };
    Command show{"show", "shows", "ship log show\n", "", "0 done.", "nothing was shown"};
    show.run = [](Console console) {
      console.out << "shown";
      return 3;
    };
    Command log{"log", "the log", "ship log show\n", "", "", "nothing was read"};
    log.commands = {show};
    program.commands = {load, log};
  }
  Result<void> take(const std::string& name, std::string_view text) {
    if (text == "nowhere") return failure(Code::malformed, "there is no such place");
    given += name + '=' + std::string(text) + ' ';
    return {};
  }
  std::string run(const std::vector<std::string>& arguments, int status = 0) {
    given.clear();
    std::ostringstream out;
    std::ostringstream err;
    EXPECT_EQ(run_command(program, arguments, {out, err}), status) << err.str();
    return out.str() + err.str();
  }
  Command program{"ship", "", "ship load x\n", "", "", "nothing was changed"};
  std::string given;
};

TEST_F(CommandLineTest, accepts_separate_and_joined_values_and_operands_anywhere) {
  EXPECT_EQ(run({"load", "--to", "rome", "x", "--fast"}), "thing=x to=rome fast= ");
  EXPECT_EQ(run({"load", "x", "--to=rome"}), "thing=x to=rome ");
  EXPECT_EQ(run({"load", "--to", "--fast", "x"}), "thing=x to=--fast ");
  EXPECT_EQ(run({"load", "--to=", "x"}), "thing=x to= ");
  EXPECT_EQ(run({"load", "--to", "", "x"}), "thing=x to= ");
  EXPECT_EQ(run({"load", "--to=a=b"}), "to=a=b ");
  EXPECT_EQ(run({"load", "--", "--fast"}), "thing=--fast ");
}

TEST_F(CommandLineTest, accepts_repeated_options) {
  EXPECT_EQ(run({"load", "--to", "rome", "--to", "bari", "--fast", "--fast"}), "to=rome to=bari fast= fast= ");
  EXPECT_EQ(run({"load", "x", "y"}), "thing=x thing=y ");
}

TEST_F(CommandLineTest, accepts_an_operand_that_looks_like_a_subcommand) {
  EXPECT_EQ(run({"load", "log"}), "thing=log ");
  EXPECT_EQ(run({"load", "load", "show"}), "thing=load thing=show ");
}

TEST_F(CommandLineTest, keeps_a_value_in_brackets_unchanged) { EXPECT_EQ(run({"load", "--to", "[a,b]"}), "to=[a,b] "); }

TEST_F(CommandLineTest, returns_the_exit_status_of_the_command) { EXPECT_EQ(run({"log", "show"}, 3), "shown"); }

TEST_F(CommandLineTest, reports_what_is_wrong_and_that_nothing_was_changed) {
  EXPECT_EQ(run({"load", "--to"}, 2), "ship load: --to needs a value; see ship load --help [option-value]\nnothing was loaded\n");
  EXPECT_EQ(run({"load", "--fast=yes"}, 2), "ship load: --fast takes no value [option-value]\nnothing was loaded\n");
  EXPECT_EQ(run({"load", "--fa"}, 2), "ship load: there is no option --fa; did you mean --fast? [unknown-option]\nnothing was loaded\n");
  EXPECT_EQ(run({"load", "--fsat"}, 2),
            "ship load: there is no option --fsat; did you mean --fast? [unknown-option]\nnothing was loaded\n");
  EXPECT_EQ(run({"log", "shwo"}, 2),
            "ship log: there is no subcommand \"shwo\"; did you mean ship log show? [unknown-subcommand]\nnothing was read\n");
  EXPECT_EQ(run({"load", "--slow=1"}, 2),
            "ship load: there is no option --slow; see ship load --help [unknown-option]\nnothing was loaded\n");
  EXPECT_EQ(run({"load", "--to", "nowhere"}, 2), "ship load: --to: there is no such place [no-such-file]\nnothing was loaded\n");
  EXPECT_EQ(run({"log", "fly"}, 2),
            "ship log: there is no subcommand \"fly\"; see ship log --help [unknown-subcommand]\nnothing was read\n");
  EXPECT_EQ(run({"log", "show", "all"}, 2),
            "ship log show: unexpected argument \"all\"; see ship log show --help [unexpected-argument]\nnothing was shown\n");
  EXPECT_EQ(run({"--fast"}, 2), "ship: there is no option --fast; see ship --help [unknown-option]\nnothing was changed\n");
}

TEST_F(CommandLineTest, prints_the_help_of_the_requested_command) {
  const std::string help = "ship load x\n\n  THING      what\n  --to PORT  where to\n  --fast     at once\n\nExit status: 0 done.\n";
  EXPECT_EQ(run({"load", "--help"}), help);
  EXPECT_EQ(run({"load", "x", "--help"}), help);
  EXPECT_EQ(run({"--help"}), "ship load x\n\n  load  loads\n  log   the log\n\nFor details, run `ship SUBCOMMAND --help`.\n");
  EXPECT_EQ(run({}, 2), run({"--help"}));
  EXPECT_EQ(run({"log"}, 2), "ship log show\n\n  show  shows\n\nFor details, run `ship log SUBCOMMAND --help`.\n");
}

}  // namespace
}  // namespace martlet::cli
