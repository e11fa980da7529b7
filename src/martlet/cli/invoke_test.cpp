#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <martlet/base/temporary_folder.hpp>

#include "testing/run_martlet.hpp"

namespace martlet::cli {
namespace {

class MartletInvoke : public testing::Test {
 protected:
  // Returns the message about a problem, without its fixed beginning, the lines after it and the error's name.
  static std::string problem(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "invoke");
    const Done refused = run_martlet(arguments);
    EXPECT_EQ(refused.status, 2);
    EXPECT_EQ(refused.out, "");
    const std::string before = "martlet invoke: ";
    EXPECT_TRUE(refused.err.starts_with(before)) << refused.err;
    EXPECT_NE(refused.err.find("\nnothing was run\n"), std::string::npos) << refused.err;
    const std::string line = refused.err.substr(before.size(), refused.err.find('\n') - before.size());
    EXPECT_TRUE(line.ends_with(']')) << line;
    return line.substr(0, line.rfind(" ["));
  }
};

TEST_F(MartletInvoke, prints_its_help) {
  const Done help = run_martlet({"invoke", "--help"});
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

TEST_F(MartletInvoke, refuses_a_missing_event_or_one_that_is_not_json) {
  const TemporaryFolder folder;
  std::filesystem::permissions(folder.write("bootstrap", "#!/bin/sh\n"), std::filesystem::perms::owner_all);
  const std::string function = "--function=" + folder.path().string();
  EXPECT_EQ(problem({function}), "--event FILE is missing; see martlet invoke --help");
  EXPECT_TRUE(problem({function, "--event", "/nowhere"}).find("/nowhere") != std::string::npos);
  EXPECT_EQ(problem({function, "--event", folder.path().string()}), folder.path().string() + " is a directory; give the path of a file");
  const std::string event = folder.write("event", "{\n  \"a\" 1}");
  EXPECT_TRUE(problem({function, "--event", event}).starts_with(event + ":2:7: ")) << problem({function, "--event", event});
  std::ofstream(event) << "\xEF\xBB\xBF{}";
  EXPECT_EQ(problem({function, "--event", event}), event + ":1:1: the text begins with a byte order mark; save it as UTF-8 without one");
}

}  // namespace
}  // namespace martlet::cli
