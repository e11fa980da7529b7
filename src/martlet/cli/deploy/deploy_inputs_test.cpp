#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <martlet/cli/deploy/deploy_command.hpp>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

// Tests of what `martlet deploy` checks in its files before it needs a region, credentials or an account. tests/martlet_deploy tests what
// it does with them.
class DeployInputsTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("martlet_deploy_inputs_test." + std::to_string(::getpid()));
    fs::create_directory(folder_);
    for (const char* name : {"AWS_REGION", "AWS_DEFAULT_REGION", "AWS_PROFILE"}) ::unsetenv(name);
    ::setenv("AWS_CONFIG_FILE", "/nowhere", 1);
    config_ = write("deployer.json", R"({"prefix":"orders-"})");
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& text) {
    std::ofstream(folder_ / name) << text;
    return (folder_ / name).string();
  }
  /// Returns the message with which `martlet deploy plan` refuses the files, without having read or changed anything in AWS.
  static std::string refusal(const std::string& definition, const std::string& config) {
    std::ostringstream out;
    std::ostringstream err;
    Command program{"martlet", "", "", "", "", ""};
    program.commands = {deploy_command()};
    EXPECT_EQ(run_command(program, {"deploy", "plan", "--definition", definition, "--config", config}, {out, err}), 2);
    EXPECT_EQ(out.str(), "");
    EXPECT_TRUE(err.str().ends_with("nothing was read or changed\n")) << err.str();
    return err.str();
  }

  fs::path folder_;
  std::string config_;
};

TEST_F(DeployInputsTest, an_invalid_definition_is_reported_without_a_region) {
  const std::string definition = write("deploy.json", R"({"lambdas":[{"name":"orders-api","version":"v1.1.1"}]})");
  const std::string output = refusal(definition, config_);
  EXPECT_TRUE(output.starts_with(definition + ":1:45: version \"v1.1.1\" is not MAJOR.MINOR.PATCH [version-form]\n")) << output;
  EXPECT_EQ(output.find("region"), std::string::npos) << output;
}

TEST_F(DeployInputsTest, a_missing_region_is_reported_after_problems_in_files) {
  const std::string definition = write("deploy.json", R"({"lambdas":[{"name":"orders-api","version":"1.1.1"}]})");
  EXPECT_NE(refusal(definition, config_).find("AWS_REGION"), std::string::npos);
}

TEST_F(DeployInputsTest, a_directory_instead_of_a_file_is_reported) {
  const std::string definition = write("deploy.json", "{}");
  EXPECT_TRUE(refusal(definition, folder_.string()).starts_with("martlet deploy: " + folder_.string() + " is a directory"));
  EXPECT_TRUE(refusal(folder_.string(), config_).starts_with("martlet deploy: " + folder_.string() + " is a directory"));
}

TEST_F(DeployInputsTest, an_account_must_have_twelve_digits) {
  const std::string config = write("account.json", R"({"prefix":"orders-","account":"prod"})");
  EXPECT_NE(refusal(folder_.string(), config).find("\"account\" must be an account: twelve digits"), std::string::npos);
}

}  // namespace
}  // namespace martlet::cli
