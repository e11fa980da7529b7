#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <martlet/cli/cli.hpp>

namespace martlet::cli {
namespace {

struct Done {
  int status;
  std::string out;
  std::string err;
};

Done martlet(const std::vector<std::string>& arguments) {
  std::ostringstream out;
  std::ostringstream err;
  const int status = run(arguments, {out, err});
  return {status, out.str(), err.str()};
}

TEST(Martlet, lists_its_commands) {
  const Done help = martlet({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.err, "");
  EXPECT_EQ(help.out,
            "martlet new shop                                                          writes a new service, with its tests\n"
            "martlet local --function build/release/examples/orders/orders_bootstrap   serves a function over HTTP, as API Gateway does\n"
            "martlet invoke --function . --event event.json                            runs a function once, as Lambda does\n"
            "martlet package build/release/examples/hello/hello --out function.zip     makes the zip that Lambda starts\n"
            "\n"
            "  add         adds a route, an event handler, a service or a plugin to a service\n"
            "  deploy      deploys the versions in a definition file\n"
            "  dev         builds and runs a service, and does so again whenever you save a file\n"
            "  event       prints a sample event, such as that of a queue or a bucket\n"
            "  explain     explains an error by its name\n"
            "  invoke      invokes a deployed or local function once, and prints its response\n"
            "  lint        finds the forms of co_await that g++ 12 miscompiles\n"
            "  local       runs the local cloud, which emulates AWS, or one function behind an API gateway\n"
            "  logs        prints a function's log, and follows it\n"
            "  new         writes a new service with its tests, infrastructure and definition file\n"
            "  openapi     compares OpenAPI documents\n"
            "  package     makes a zip of a program for Lambda\n"
            "  pipeline    shows, follows or starts a pipeline, and approves or rejects what it waits for\n"
            "  publish     publishes a build as a version that can be deployed\n"
            "  completion  prints a script that completes commands and options in bash, zsh or fish\n"
            "\n"
            "For details, run `martlet SUBCOMMAND --help`.\n"
            "Exit status: 0 if the work is done, 1 if it failed, 2 if the request was invalid and nothing was changed.\n");
}

TEST(Martlet, refuses_an_unknown_command) {
  EXPECT_EQ(martlet({}).status, 2);
  const Done unknown = martlet({"fly"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.err, "martlet: there is no subcommand \"fly\"; see martlet --help [unknown-subcommand]\nnothing was changed\n");
}

TEST(Martlet, prints_its_version) {
  const Done version = martlet({"--version"});
  EXPECT_EQ(version.status, 0);
  EXPECT_EQ(version.out, "martlet " MARTLET_VERSION "\n");
}

TEST(MartletExplain, prints_the_entry_of_an_error) {
  const Done entry = martlet({"explain", "leading-zero"});
  EXPECT_EQ(entry.status, 0);
  EXPECT_EQ(entry.out,
            "leading-zero\n\n`… has a number with a leading zero`\n\nRemove the zero. `01.1.1` and `1.1.1` would be two spellings of the "
            "same version.\n");
  EXPECT_EQ(martlet({"explain", "[leading-zero]"}).out, entry.out);
  EXPECT_EQ(martlet({"explain", "no-binding"}).status, 0);
  EXPECT_NE(martlet({"explain"}).out.find("\nbytes-differ\n"), std::string::npos);
}

TEST(MartletExplain, refuses_unknown_names) {
  const Done unknown = martlet({"explain", "fly"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.err,
            "martlet explain: there is no error named \"fly\"; the name is in brackets at the end of the error's message; to list all "
            "names, run martlet explain "
            "[unknown-name]\nnothing was printed\n");
}

TEST(MartletCompletion, refuses_an_unknown_shell) {
  EXPECT_EQ(martlet({"completion"}).err,
            "martlet completion: the name of the shell is missing; write bash, zsh or fish [required-option]\nnothing was printed\n");
  EXPECT_EQ(martlet({"completion", "csh"}).err, "martlet completion: \"csh\" is not bash, zsh or fish [choice]\nnothing was printed\n");
  EXPECT_EQ(martlet({"completion", "bash", "fish"}).status, 2);
  for (const char* shell : {"bash", "zsh", "fish"}) EXPECT_EQ(martlet({"completion", shell}).status, 0) << shell;
}

TEST(MartletMan, prints_the_page_of_a_command) {
  const Done page = martlet({"man", "deploy", "plan"});
  EXPECT_EQ(page.status, 0);
  EXPECT_TRUE(page.out.starts_with(".TH MARTLET\\-DEPLOY\\-PLAN 1 \"\" \"martlet " MARTLET_VERSION "\" \"Martlet\"\n"
                                   ".SH NAME\nmartlet\\-deploy\\-plan \\- shows what apply would do, without changing anything\n"))
      << page.out;
  EXPECT_EQ(martlet({"man", "fly"}).err,
            "martlet man: there is no page martlet-fly; see martlet --help [no-such-file]\nnothing was written\n");
}

TEST(MartletDeploy, prints_the_help_of_a_subcommand) {
  const Done help = martlet({"deploy", "apply", "--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.out,
            "martlet deploy apply --definition deploy.json --config deployer.json\n"
            "martlet deploy apply --definition deploy.json --config deployer.json --region eu-central-1 --json > report.json\n"
            "\n"
            "Deploys each function in the definition file, in the version given there. The command first compares all functions, then\n"
            "publishes the versions that are missing, and then moves LIVE, the alias that points at the deployed version. A second\n"
            "run resumes where the first one stopped. A run takes an hour at most. Before the command writes anything, it prints\n"
            "the account, the region and the caller.\n"
            "\n"
            "  --definition FILE  the versions to deploy\n"
            "  --config FILE      the deployer configuration: prefix, lower accounts, records\n"
            "  --region R         the functions' region (default: AWS_REGION)\n"
            "  --json             prints the result as one line of JSON\n"
            "\n"
            "Exit status: 0 if every function runs its version, 1 otherwise, 2 if the request was invalid and nothing was changed.\n");
}

TEST(MartletDeploy, refuses_an_unknown_command) {
  const Done none = martlet({"deploy"});
  EXPECT_EQ(none.status, 2);
  EXPECT_TRUE(none.err.starts_with("martlet deploy plan --definition")) << none.err;
  EXPECT_EQ(martlet({"deploy", "--help"}).out, none.err);
  const Done unknown = martlet({"deploy", "fly"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(
      unknown.err,
      "martlet deploy: there is no subcommand \"fly\"; see martlet deploy --help [unknown-subcommand]\nnothing was read or changed\n");
}

TEST(MartletLocal, prints_its_help) {
  const Done help = martlet({"local", "--help"});
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

TEST(MartletInvoke, prints_its_help) {
  const Done help = martlet({"invoke", "--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.out,
            "martlet invoke orders-api:LIVE --event event.json --tail\n"
            "martlet invoke --function build/release/examples/hello/hello --event event.json\n"
            "echo '{}' | martlet invoke --function . --event - --timeout-ms 500 --json\n"
            "\n"
            "Invokes a function once, and prints its response. NAME invokes a deployed function. Its event is {}, unless you give\n"
            "another one with --event. --function runs a program on this machine, as Lambda does, and writes its log to standard\n"
            "error. Set credentials, region and endpoint as for AWS's own tools. For the local cloud, set\n"
            "AWS_ENDPOINT_URL=http://127.0.0.1:4566.\n"
            "\n"
            "  NAME                 a deployed function: NAME, NAME:ALIAS or NAME:VERSION\n"
            "  --function PATH      the bootstrap, or the folder that contains it\n"
            "  --event FILE         the event, as JSON; - reads standard input\n"
            "  --timeout-ms N       how long an invocation can take, 1 to 900000 (default: 3000)\n"
            "  --memory-mb N        the memory that the function's processes can use together, 128 to 10240 (default: 128)\n"
            "  --max-concurrency N  how many invocations one process handles at once, as on Managed Instances (default: 1)\n"
            "  --env NAME=VALUE     an environment variable of the function; can be given more than once\n"
            "  --stream             prints the response while it is streamed; also sets MARTLET_INVOKE_MODE\n"
            "  --tail               with NAME: prints the last 4 KB of the function's log to standard error\n"
            "  --region R           with NAME: the function's region (default: AWS_REGION, or the profile's region)\n"
            "  --json               prints the details of the invocation as one JSON object\n"
            "\n"
            "Exit status: 0 if the function succeeded, 1 if it failed, 2 if the request was invalid and nothing was run.\n");
}

class WrongRequest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("martlet_cli." + std::to_string(::getpid()));
    std::filesystem::create_directory(folder_);
    std::ofstream(folder_ / "bootstrap") << "#!/bin/sh\n";
    std::filesystem::permissions(folder_ / "bootstrap", std::filesystem::perms::owner_all);
    std::ofstream(folder_ / "text") << "x";
    std::ofstream(folder_ / "event") << "{\n  \"a\" 1}";
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string function() const { return "--function=" + folder_.string(); }
  // Returns the message about a problem, without its fixed beginning, the lines after it and the error's name.
  static std::string problem(std::vector<std::string> arguments, const std::string& subcommand = "local") {
    arguments.insert(arguments.begin(), subcommand);
    const Done refused = martlet(arguments);
    EXPECT_EQ(refused.status, 2);
    EXPECT_EQ(refused.out, "");
    const std::string before = "martlet " + subcommand + ": ";
    EXPECT_TRUE(refused.err.starts_with(before)) << refused.err;
    EXPECT_NE(refused.err.find(subcommand == "local" ? "\nnothing was started\n" : "\nnothing was run\n"), std::string::npos)
        << refused.err;
    const std::string line = refused.err.substr(before.size(), refused.err.find('\n') - before.size());
    EXPECT_TRUE(line.ends_with(']')) << line;
    return line.substr(0, line.rfind(" ["));
  }
  std::filesystem::path folder_;
};

TEST_F(WrongRequest, has_an_unknown_option) {
  EXPECT_EQ(problem({"--fly"}), "there is no option --fly; see martlet local --help");
  EXPECT_EQ(problem({"--func", "x"}), "there is no option --func; did you mean --function?");
  EXPECT_EQ(problem({"-x"}), "there is no option -x; see martlet local --help");
}

TEST_F(WrongRequest, has_a_missing_or_extra_value) {
  EXPECT_EQ(problem({"--port"}), "--port needs a value; see martlet local --help");
  EXPECT_EQ(problem({"--json=yes"}), "--json takes no value");
  EXPECT_EQ(problem({"orders"}), "there is no subcommand \"orders\"; see martlet local --help");
}

TEST_F(WrongRequest, has_a_number_out_of_range) {
  EXPECT_EQ(problem({"--port", "65536"}), "--port: \"65536\" is not a number from 0 to 65535");
  EXPECT_EQ(problem({"--timeout-ms", "0"}), "--timeout-ms: \"0\" is not a number from 1 to 900000");
  EXPECT_EQ(problem({"--memory-mb", "127"}), "--memory-mb: \"127\" is not a number from 128 to 10240");
  EXPECT_EQ(problem({"--concurrency", "1x"}), "--concurrency: \"1x\" is not a number from 1 to 10000");
}

TEST_F(WrongRequest, has_an_unknown_transport) {
  EXPECT_EQ(problem({"--transport", "v1"}), "--transport: \"v1\" is not rest, http-api-1, http-api-2, function-url or alb");
}

TEST_F(WrongRequest, has_an_unknown_payload_format) {
  EXPECT_EQ(problem({"--payload", "3.0"}), "--payload: \"3.0\" is neither 1.0 nor 2.0");
}

TEST_F(WrongRequest, names_no_function) {
  EXPECT_EQ(problem({}), "--function PATH is missing; see martlet local --help");
  const std::string next = "; name the service's bootstrap, which a release build creates, or the folder that contains it";
  EXPECT_EQ(problem({"--function", "/nowhere"}), "--function: there is no /nowhere" + next);
  EXPECT_EQ(problem({"--function", "/"}), "--function: there is no program /bootstrap" + next);
}

TEST_F(WrongRequest, names_a_program_that_is_not_executable) {
  const std::string text = std::filesystem::canonical(folder_ / "text").string();
  EXPECT_EQ(problem({"--function", text}), "--function: " + text + " is not executable; run chmod +x " + text);
}

TEST_F(WrongRequest, sets_an_invalid_variable) {
  EXPECT_EQ(problem({function(), "--env", "novalue"}), "--env: \"novalue\" is not of the form NAME=VALUE");
  EXPECT_EQ(problem({function(), "--env", "AWS_REGION=x"}), "Lambda sets the variable AWS_REGION itself");
}

TEST_F(WrongRequest, has_a_missing_event_or_one_that_is_not_json) {
  EXPECT_EQ(problem({function()}, "invoke"), "--event FILE is missing; see martlet invoke --help");
  EXPECT_TRUE(problem({function(), "--event", "/nowhere"}, "invoke").find("/nowhere") != std::string::npos);
  EXPECT_EQ(problem({function(), "--event", folder_.string()}, "invoke"), folder_.string() + " is a directory; give the path of a file");
  const std::string event = (folder_ / "event").string();
  EXPECT_TRUE(problem({function(), "--event", event}, "invoke").starts_with(event + ":2:7: "))
      << problem({function(), "--event", event}, "invoke");
  std::ofstream(event) << "\xEF\xBB\xBF{}";
  EXPECT_EQ(problem({function(), "--event", event}, "invoke"),
            event + ":1:1: the text begins with a byte order mark; save it as UTF-8 without one");
}

}  // namespace
}  // namespace martlet::cli
