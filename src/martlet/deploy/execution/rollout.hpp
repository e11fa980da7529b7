#pragma once
#include <map>

#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/decision/observed_function.hpp>
#include <martlet/deploy/decision/version_number.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

#include "change_permission.hpp"

namespace martlet::deploy {

/// A move of LIVE, with everything that is needed to revert it.
struct Moved {
  std::string from;  ///< such as "6" or "$LATEST"; "" if LIVE was created
  std::string to;
  std::string revision_id;                          ///< LIVE's, after the move
  std::map<std::string, double> cleared_weights{};  ///< LIVE's routing weights that the move cleared, whoever set them
  SteadyTime when{};                                ///< when AWS responded
};

/// The only code that moves LIVE. Every move sets the version and clears the weights in one call, guarded by the RevisionId that LIVE had
/// when it was read: if something else has moved LIVE since then, the call fails.
class Rollout {
 public:
  /// All arguments must outlive this object.
  Rollout(aws::Lambda& lambda, const DeployerConfiguration& configuration, ChangePermission& permission)
      : lambda_(lambda), configuration_(configuration), permission_(permission) {}

  /// Moves LIVE to version `number`. The caller has checked that the version is Active and has the right bytes. `read` is LIVE as it was
  /// when the decision was made, or nullopt if it didn't exist. Waits while AWS itself moves provisioned concurrency, and retries while
  /// another operation on the function is in progress. Fails with Code::conflict if something else has moved LIVE, or with the error of
  /// DeploymentOptions::may_change.
  Task<Result<Moved>> move(FunctionName name, VersionNumber number, std::optional<aws::AliasConfiguration> read);

 private:
  using Live = std::optional<aws::AliasConfiguration>;
  Task<aws::Outcome<aws::AliasConfiguration>> set(const FunctionName& name, const VersionNumber& number, const Live& read);
  Task<Result<Live>> settled(FunctionName name, Live read);
  Task<Result<Live>> read_live(FunctionName name);
  std::optional<Error> obstacle(const Live& read, const Live& now, const aws::Failure& failure) const;

  aws::Lambda& lambda_;
  const DeployerConfiguration& configuration_;
  ChangePermission& permission_;
};

}  // namespace martlet::deploy
