#pragma once
#include <map>
#include <set>
#include <string>
#include <vector>

#include <martlet/deploy/testing/deploy_fixture.hpp>

namespace martlet::deploy {

/// An observer of the simulated AWS that is independent of the deployer, and that records each violation of a deployment's invariants.
class Invariants {
 public:
  /// Checks the invariants after every effect of every call from now on. This object and `fixture` must outlive the calls.
  void watch(DeployFixture& fixture);
  /// Allows LIVE to run the bytes of version `semver` of this function.
  void allow(const std::string& function, const std::string& semver, const std::string& sha256) { allowed_[function][sha256] = semver; }

  const std::set<std::string>& violations() const { return violations_; }
  std::string text() const;

 private:
  void check(const simulated_aws::Call& call);
  void check_live(const std::string& name, const simulated_aws::Function& function);
  void check_aliases(const std::string& name, const simulated_aws::Function& function);
  void check_versions(const std::string& name, const simulated_aws::Function& function);
  void add_violation(std::string what) { violations_.insert(std::move(what)); }

  DeployFixture* fixture_ = nullptr;
  std::map<std::string, std::map<std::string, std::string>> allowed_;
  std::map<std::string, std::string> first_seen_;  // the Lambda version, by function and version alias
  std::set<std::string> violations_;
};

}  // namespace martlet::deploy
