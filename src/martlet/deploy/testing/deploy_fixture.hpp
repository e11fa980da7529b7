#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <string>

#include <martlet/deploy/deploy.hpp>
#include <martlet/deploy/records/s3_record_store.hpp>
#include <martlet/deploy/simulated_aws/simulated_aws.hpp>
#include <martlet/deploy/simulated_aws/simulated_download.hpp>
#include <martlet/deploy/simulated_aws/simulated_lambda.hpp>
#include <martlet/deploy/simulated_aws/simulated_s3.hpp>

namespace martlet::deploy {

inline const std::string prod_account = "222222222222";
inline const std::string stage_account = "111111111111";
inline const std::string dev_account = "333333333333";

/// A simulated AWS with three accounts, and a deployer in `prod_account` that promotes from `stage_account` or else from `dev_account`.
struct DeployFixture {
  DeployFixture();
  ~DeployFixture();

  simulated_aws::SimulatedAws simulation;
  simulated_aws::SimulatedLambda prod_lambda{simulation, prod_account}, stage_lambda{simulation, stage_account},
      dev_lambda{simulation, dev_account};
  simulated_aws::SimulatedDownload download{simulation};
  simulated_aws::SimulatedS3 s3{simulation, prod_account};
  S3RecordStore records{s3, "records", ""};
  DeployerClients clients{&prod_lambda, {{stage_account, &stage_lambda}, {dev_account, &dev_lambda}}, &download, nullptr, &records};
  DeployerConfiguration configuration{*Prefix::parse("orders-")};
  DeploymentOptions options{"20261126T000000Z-00000001", "arn:aws:iam::222222222222:role/deployer", "a test"};

  /// Creates the function in `prod_account` and `stage_account`. In `stage_account`, it has version `semver` with these bytes.
  void add_stage_version(const std::string& name, const std::string& semver, const std::string& bytes = "");
  /// Makes `prod_account` run `semver`.
  void set_prod_live(const std::string& name, const std::string& semver, const std::string& bytes = "");

  Definition definition(const std::string& json) const;
  Plan plan(const std::string& json);
  Report apply(const std::string& json);
  /// Applies a definition that is refused, and returns the errors, one a line; see expect_untouched().
  std::string refusal(const std::string& json = of("orders-api", "1.1.1"));
  void expect_untouched() const { EXPECT_EQ(simulation.changes(), 0); }
  /// Calls `interfere` once, right before the first call of this operation takes effect.
  void before_first_call(const std::string& operation, std::function<void()> interfere);
  simulated_aws::Function& function(const std::string& name) { return simulation.function(prod_account, name); }
  std::string live(const std::string& name) { return function(name).aliases.at("LIVE").function_version; }
  static std::string of(const std::string& name, const std::string& version) {
    return R"({"lambdas":[{"name":")" + name + R"(","version":")" + version + R"("}]})";
  }
};

}  // namespace martlet::deploy
