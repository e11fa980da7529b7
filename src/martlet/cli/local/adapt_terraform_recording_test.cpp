#include <gtest/gtest.h>

#include "adapt_terraform_recording.hpp"

namespace martlet::cli {
namespace {

RecordedCall call(std::string subject, std::string json) {
  return {.service = "lambda",
          .operation = "CreateFunction",
          .subject = subject,
          .path_and_query = "/functions/" + subject,
          .json = json::parse(json).value()};
}

RecordedTerraformCalls recorded() {
  RecordedTerraformCalls recording{.account = "111111111111", .region = "eu-central-1", .calls = {}};
  recording.calls = {call("deployer-orders", R"({"prefix":"orders-"})"), call("orders-api", "{}"),
                     call("orders-hello", R"({"Role":"role/orders-hello"})"), call("orders-shipping", "{}"),
                     call("orders-deploy", R"({"about":"${CreateApi orders-hello: apiId}"})")};
  return recording;
}

std::vector<std::string> subjects(const RecordedTerraformCalls& recording) {
  std::vector<std::string> found;
  for (const RecordedCall& one : recording.calls) found.push_back(one.subject);
  return found;
}

TEST(AdaptTerraformRecording, has_the_requested_services_instead_of_the_recorded_ones) {
  const RecordedTerraformCalls shop = adapt_terraform_recording(recorded(), "shop-", {"api", "worker"}).value();
  EXPECT_EQ(subjects(shop), (std::vector<std::string>{"deployer-shop", "shop-api", "shop-worker", "shop-deploy", "shop-deploy"}));
  EXPECT_EQ(shop.calls[0].json->to_text(), R"({"prefix":"shop-"})");
  EXPECT_EQ(shop.calls[2].json->to_text(), R"({"Role":"role/shop-worker"})");
  EXPECT_EQ(shop.calls[2].path_and_query, "/functions/shop-worker");
  EXPECT_EQ(shop.calls[4].json->to_text(), R"({"about":"${CreateApi shop-worker: apiId}"})");
  EXPECT_EQ(shop.account, "111111111111");
}

TEST(AdaptTerraformRecording, refuses_names_that_the_terraform_modules_refuse) {
  for (const char* prefix : {"", "-", "shop", "Shop-", "a-prefix-of-18-cha-"})
    EXPECT_FALSE(adapt_terraform_recording(recorded(), prefix, {"api"})) << prefix;
  EXPECT_FALSE(adapt_terraform_recording(recorded(), "shop-", {"api:LIVE"}));
}

}  // namespace
}  // namespace martlet::cli
