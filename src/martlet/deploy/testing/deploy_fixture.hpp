#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <string>

#include <martlet/deploy/deploy.hpp>
#include <martlet/deploy/simulated_aws/simulated_aws.hpp>
#include <martlet/deploy/simulated_aws/simulated_download.hpp>
#include <martlet/deploy/simulated_aws/simulated_lambda.hpp>
#include <martlet/deploy/simulated_aws/simulated_s3.hpp>

namespace martlet::deploy {

inline const std::string prod = "222222222222";
inline const std::string stage = "111111111111";
inline const std::string dev = "333333333333";

/// A simulated AWS with three accounts, and a deployer in `prod` that promotes from `stage` or else from `dev`.
struct DeployFixture {
  DeployFixture();
  ~DeployFixture();

  simulated_aws::SimulatedAws simulation;
  simulated_aws::SimulatedLambda here{simulation, prod}, below{simulation, stage}, lowest{simulation, dev};
  simulated_aws::SimulatedDownload download{simulation};
  simulated_aws::SimulatedS3 s3{simulation, prod};
  S3Records records{s3, "records", ""};
  DeployerClients clients{&here, {{stage, &below}, {dev, &lowest}}, &download, nullptr, &records};
  DeployerConfiguration configuration{*Prefix::parse("orders-")};
  DeploymentOptions options{"20261126T000000Z-00000001", "arn:aws:iam::222222222222:role/deployer", "a test"};

  /// Creates the function in `prod` and `stage`. In `stage`, it has version `semver` with these bytes.
  void below_has(const std::string& name, const std::string& semver, const std::string& bytes = "");
  /// Makes `prod` run `semver`.
  void runs(const std::string& name, const std::string& semver, const std::string& bytes = "");

  Definition definition(const std::string& json) const;
  Plan plan(const std::string& json);
  Report apply(const std::string& json);
  simulated_aws::Function& function(const std::string& name) { return simulation.function(prod, name); }
  std::string live(const std::string& name) { return function(name).aliases.at("LIVE").function_version; }
  static std::string of(const std::string& name, const std::string& version) {
    return R"({"lambdas":[{"name":")" + name + R"(","version":")" + version + R"("}]})";
  }
};

}  // namespace martlet::deploy
