#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

#include <martlet/base/temporary_folder.hpp>
#include <martlet/cli/local/local_command.hpp>

namespace martlet::cli {
namespace {

class MartletLocal : public testing::Test {
 protected:
  struct Done {
    int status;
    std::string out;
    std::string err;
  };
  static Done local(std::vector<std::string> arguments) {
    std::ostringstream out;
    std::ostringstream err;
    Command program{"martlet", "", "", "", "", ""};
    program.commands = {local_command()};
    arguments.insert(arguments.begin(), "local");
    const int status = run_command(program, arguments, {out, err});
    return {status, out.str(), err.str()};
  }
  // Returns the message about a problem, without its fixed beginning, the lines after it and the error's name.
  static std::string problem(std::vector<std::string> arguments) {
    const Done refused = local(std::move(arguments));
    EXPECT_EQ(refused.status, 2);
    EXPECT_EQ(refused.out, "");
    const std::string before = "martlet local: ";
    EXPECT_TRUE(refused.err.starts_with(before)) << refused.err;
    EXPECT_NE(refused.err.find("\nnothing was started\n"), std::string::npos) << refused.err;
    const std::string line = refused.err.substr(before.size(), refused.err.find('\n') - before.size());
    EXPECT_TRUE(line.ends_with(']')) << line;
    return line.substr(0, line.rfind(" ["));
  }
};

TEST_F(MartletLocal, prints_its_help) {
  const Done help = local({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.out,
            "martlet local up                                                         starts the local cloud\n"
            "martlet local seed infra --deployer deployer.zip                         creates its infrastructure, without Terraform\n"
            "martlet local --function build/release/examples/orders/orders_bootstrap\n"
            "martlet local --function . --transport rest --port 0 --env LOG_LEVEL=debug --timeout-ms 10000\n"
            "\n"
            "With --function, serves one function through an emulated API gateway. Each request invokes the function. The\n"
            "function runs as a process on this machine, with your rights and without Docker. Between requests, it is kept warm\n"
            "and frozen. Its log is written to standard error. Press Ctrl-C to stop.\n"
            "\n"
            "  --function PATH            the bootstrap, or the folder that contains it\n"
            "  --timeout-ms N             how long an invocation can take, 1 to 900000 (default: 3000)\n"
            "  --memory-mb N              the memory that the function's processes can use together, 128 to 10240 (default: 128)\n"
            "  --max-concurrency N        how many invocations one process handles at once, as on Managed Instances (default: 1)\n"
            "  --env NAME=VALUE           an environment variable of the function; can be given more than once\n"
            "  --transport KIND           the kind of events: rest, http-api-1, http-api-2, function-url or alb (default: http-api-2)\n"
            "  --payload 1.0|2.0          the kind of events by payload format: 1.0 for rest, 2.0 for http-api-2\n"
            "  --binary-media-types LIST  the binary media types of the REST API, such as */*; also sets MARTLET_BINARY_MEDIA_TYPES\n"
            "  --stream                   streams responses, with function-url or rest; also sets MARTLET_INVOKE_MODE\n"
            "  --port N                   the port to listen on; 0 lets the system choose (default: 8081)\n"
            "  --host H                   the address to listen on; 0.0.0.0 for every interface (default: 127.0.0.1)\n"
            "  --concurrency N            how many invocations can run at once; further ones get status 429 (default: 100)\n"
            "  --no-freeze                doesn't freeze processes that wait for an event, which helps debuggers\n"
            "  --json                     prints the address as one line of JSON\n"
            "  up                         runs the local cloud: AWS's APIs for several accounts at one address\n"
            "  status                     shows the running local cloud: endpoint, state, services, accounts\n"
            "  seed                       creates the infrastructure in the local cloud without Terraform\n"
            "  reset                      deletes the local cloud's state\n"
            "  key                        prints the first access key of an account in the local cloud\n"
            "\n"
            "For details, run `martlet local SUBCOMMAND --help`.\n"
            "Exit status: 0 if it was stopped, 1 if it could not serve, 2 if the request was invalid and nothing was changed.\n");
}

TEST_F(MartletLocal, refuses_an_unknown_option) {
  EXPECT_EQ(problem({"--fly"}), "there is no option --fly; see martlet local --help");
  EXPECT_EQ(problem({"--func", "x"}), "there is no option --func; did you mean --function?");
  EXPECT_EQ(problem({"-x"}), "there is no option -x; see martlet local --help");
}

TEST_F(MartletLocal, refuses_a_missing_or_extra_value) {
  EXPECT_EQ(problem({"--port"}), "--port needs a value; see martlet local --help");
  EXPECT_EQ(problem({"--json=yes"}), "--json takes no value");
  EXPECT_EQ(problem({"orders"}), "there is no subcommand \"orders\"; see martlet local --help");
}

TEST_F(MartletLocal, refuses_a_number_out_of_range) {
  EXPECT_EQ(problem({"--port", "65536"}), "--port: \"65536\" is not a number from 0 to 65535");
  EXPECT_EQ(problem({"--timeout-ms", "0"}), "--timeout-ms: \"0\" is not a number from 1 to 900000");
  EXPECT_EQ(problem({"--memory-mb", "127"}), "--memory-mb: \"127\" is not a number from 128 to 10240");
  EXPECT_EQ(problem({"--concurrency", "1x"}), "--concurrency: \"1x\" is not a number from 1 to 10000");
}

TEST_F(MartletLocal, refuses_an_unknown_transport) {
  EXPECT_EQ(problem({"--transport", "v1"}), "--transport: \"v1\" is not rest, http-api-1, http-api-2, function-url or alb");
}

TEST_F(MartletLocal, refuses_an_unknown_payload_format) {
  EXPECT_EQ(problem({"--payload", "3.0"}), "--payload: \"3.0\" is neither 1.0 nor 2.0");
}

TEST_F(MartletLocal, requires_the_path_of_a_function) {
  EXPECT_EQ(problem({}), "--function PATH is missing; see martlet local --help");
  const std::string next = "; name the service's bootstrap, which a release build creates, or the folder that contains it";
  EXPECT_EQ(problem({"--function", "/nowhere"}), "--function: there is no /nowhere" + next);
  EXPECT_EQ(problem({"--function", "/"}), "--function: there is no program /bootstrap" + next);
}

TEST_F(MartletLocal, refuses_a_program_that_is_not_executable) {
  const TemporaryFolder folder;
  const std::string text = std::filesystem::canonical(folder.write("text", "x")).string();
  EXPECT_EQ(problem({"--function", text}), "--function: " + text + " is not executable; run chmod +x " + text);
}

TEST_F(MartletLocal, refuses_an_invalid_variable) {
  const TemporaryFolder folder;
  std::filesystem::permissions(folder.write("bootstrap", "#!/bin/sh\n"), std::filesystem::perms::owner_all);
  const std::string function = "--function=" + folder.path().string();
  EXPECT_EQ(problem({function, "--env", "novalue"}), "--env: \"novalue\" is not of the form NAME=VALUE");
  EXPECT_EQ(problem({function, "--env", "AWS_REGION=x"}), "Lambda sets the variable AWS_REGION itself");
}

}  // namespace
}  // namespace martlet::cli
