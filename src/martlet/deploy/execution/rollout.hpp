#pragma once
#include <map>

#include <martlet/deploy/decision/access.hpp>
#include <martlet/deploy/decision/observed.hpp>
#include <martlet/deploy/decision/version_number.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

#include "permission.hpp"

namespace martlet::deploy {

/// Where LIVE was moved from, and how to move it back.
struct Moved {
  std::string from;  ///< "6", "$LATEST"; "" where it was made
  std::string to;
  std::string revision_id;                  ///< of LIVE, after the move
  std::map<std::string, double> cleared{};  ///< weights that were on LIVE and went with the move, whoever set them
  SteadyTime when{};                        ///< when AWS's answer came
};

/// Moves LIVE, and nothing else does. Every move sets the version and clears the weights in one call, and is guarded by the RevisionId
/// that LIVE was read with: where somebody else has moved it meanwhile, it stays where they put it.
class Rollout {
 public:
  /// All must outlive it.
  Rollout(aws::Lambda& lambda, const DeployerConfiguration& configuration, Permission& permission)
      : lambda_(lambda), configuration_(configuration), permission_(permission) {}

  /// To version `number`, which is Active and has the right bytes: the caller has seen to that. `read`: LIVE as the decision was made on
  /// it; nullopt where there was none. Waits while AWS itself moves provisioned concurrency, and tries again while another operation on the
  /// function is in progress. Code::conflict where somebody else has moved it; what Run::may_change refused with.
  Task<Result<Moved>> move(FunctionName name, VersionNumber number, std::optional<aws::AliasConfiguration> read);

 private:
  using Live = std::optional<aws::AliasConfiguration>;
  Task<aws::Answer<aws::AliasConfiguration>> set(const FunctionName& name, const VersionNumber& number, const Live& read);
  Task<Result<Live>> settled(FunctionName name, Live read);
  Task<Result<Live>> read_live(FunctionName name);
  std::optional<Error> obstacle(const Live& read, const Live& now, const aws::Failure& failure) const;

  aws::Lambda& lambda_;
  const DeployerConfiguration& configuration_;
  Permission& permission_;
};

}  // namespace martlet::deploy
