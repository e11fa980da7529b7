#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/cli/deploy/publish_command.hpp>

namespace martlet::cli {
namespace {

// Tests of the checks before the first call to AWS. tests/martlet_publish tests the calls.

struct Done {
  int status;
  std::string out;
  std::string err;
};

Done publish(std::vector<std::string> arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Command program{"martlet", "", "", "", "", ""};
  program.commands = {publish_command()};
  arguments.insert(arguments.begin(), "publish");
  const int status = run_command(program, arguments, {out, err});
  return {status, out.str(), err.str()};
}

TEST(MartletPublish, prints_help_with_its_options_and_limits) {
  const Done help = publish({"--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.out,
            "martlet publish orders-api --version 1.1.1 --zip orders-api.zip\n"
            "martlet publish orders-api --version 1.1.1 --zip orders-api.zip --config dev.json --region eu-central-1 --json\n"
            "\n"
            "Publishes a build as a version in the first account, such as dev. Deployments copy it from there to other accounts.\n"
            "The command checks that Lambda can start the zip, updates the function's code, publishes it, waits until the version\n"
            "is Active (30 minutes at most), and creates the version's alias (1-1-1). A second run resumes where the first one\n"
            "stopped, and publishes nothing twice.\n"
            "\n"
            "The command doesn't touch LIVE, doesn't move any alias, and doesn't create functions. If the version already exists\n"
            "with different bytes, the command fails. Set credentials as for AWS's own tools. Before the command writes anything,\n"
            "it prints the account, the region and the caller. It refuses any account other than \"account\" in the deployer\n"
            "configuration.\n"
            "\n"
            "  NAME                the function\n"
            "  --version V         the build's version, MAJOR.MINOR.PATCH\n"
            "  --zip FILE          the build, as a zip for Lambda\n"
            "  --config FILE       the deployer configuration of this account: prefix, account, staging bucket\n"
            "  --staging-bucket B  a bucket in the function's region, for code of more than 1 MiB\n"
            "  --region R          the function's region (default: AWS_REGION, or the profile's region)\n"
            "  --force             publishes even a zip that Lambda can't start\n"
            "  --json              prints the result as one JSON object\n"
            "\n"
            "Exit status: 0 if the version exists with these bytes, 1 if it could not be published, 2 if the request was invalid\n"
            "and nothing was changed.\n");
  EXPECT_EQ(publish({"orders-api", "--help"}).out, help.out);
}

TEST(MartletPublish, refuses_an_invalid_request_before_it_calls_aws) {
  const std::filesystem::path page = std::filesystem::temp_directory_path() / ("martlet-publish-" + std::to_string(getpid()) + ".zip");
  std::ofstream(page) << "<html>not found</html>";
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
      {{}, "the name of the function is missing"},
      {{"orders-api", "--zip", "x.zip"}, "--version V is missing"},
      {{"orders-api", "--version", "1.1.1"}, "--zip FILE is missing"},
      {{"orders-api", "--version", "v1.1.1", "--zip", page}, "the version \"v1.1.1\" "},
      {{"orders-api", "--version", "1.1", "--zip", page}, "the version \"1.1\" "},
      {{"orders-api:LIVE", "--version", "1.1.1", "--zip", page}, "is a qualified name"},
      {{"arn:aws:lambda:eu-central-1:222222222222:function:orders-api", "--version", "1.1.1", "--zip", page}, "is an ARN"},
      {{"orders-api", "--version", "1.1.1", "--zip", "/nowhere/x.zip"},
       "there is no /nowhere/x.zip; create it with martlet package PROGRAM --out /nowhere/x.zip [no-such-file]"},
      {{"orders-api", "--version", "1.1.1", "--zip", page}, "zip"},
      {{"orders-api", "--nonsense"}, "there is no option --nonsense"},
      {{"orders-api", "orders-web", "--version", "1.1.1"}, "unexpected argument \"orders-web\""},
  };
  for (const auto& [arguments, sentence] : cases) {
    const Done done = publish(arguments);
    EXPECT_EQ(done.status, 2) << done.err;
    EXPECT_EQ(done.out, "");
    EXPECT_TRUE(done.err.starts_with("martlet publish: ")) << done.err;
    EXPECT_NE(done.err.find(sentence), std::string::npos) << "wanted: " << sentence << "\ntold:   " << done.err;
    EXPECT_TRUE(done.err.ends_with("\nnothing was changed\n"));
  }
  std::filesystem::remove(page);
}

class MartletPublishWithoutRegion : public testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE"}) ::unsetenv(name);
    ::setenv("AWS_CONFIG_FILE", "/nowhere", 1);
  }
};

TEST_F(MartletPublishWithoutRegion, checks_the_zip_before_it_calls_aws) {
  const std::filesystem::path zip = std::filesystem::temp_directory_path() / ("martlet-publish-look-" + std::to_string(getpid()) + ".zip");
  const auto message_about = [&zip](std::vector<archive::ZipFile> files, bool is_forced = false) {
    EXPECT_TRUE(archive::write_zip(zip, std::move(files)));
    std::vector<std::string> arguments = {"orders-api", "--version", "1.1.1", "--zip", zip.string()};
    if (is_forced) arguments.push_back("--force");
    const Done done = publish(arguments);
    EXPECT_EQ(done.status, 2) << done.err;  // without a region, it can't call AWS
    return done.err;
  };
  const auto next = [](const std::string& name) {
    return "; --force publishes it anyway (for a runtime or a layer that has its own bootstrap) [" + name + "]\nnothing was changed\n";
  };
  EXPECT_EQ(
      message_about({{"service", std::string("#!/bin/sh\n"), true}}),
      "martlet publish: " + zip.string() +
          ": the zip has no bootstrap, the file that Lambda starts; `martlet package PROGRAM --out function.zip` makes a zip with one" +
          next("no-bootstrap"));
  EXPECT_EQ(message_about({{"bootstrap", std::string("#!/bin/sh\n"), false}}),
            "martlet publish: " + zip.string() +
                ": bootstrap is not executable in the zip; chmod +x bootstrap and make the zip again, or let `martlet package` make it" +
                next("not-executable"));
  EXPECT_EQ(message_about({{"service", std::string("#!/bin/sh\n"), true}}, true).find("bootstrap"), std::string::npos);
  EXPECT_EQ(message_about({{"bootstrap", std::string("#!/bin/sh\n"), true}}).find("bootstrap"), std::string::npos);
  std::filesystem::remove(zip);
}

}  // namespace
}  // namespace martlet::cli
