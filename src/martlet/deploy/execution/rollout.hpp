#pragma once
#include <martlet/deploy/decision/access.hpp>
#include <martlet/deploy/decision/observed.hpp>

namespace martlet::deploy {

/// Where LIVE was moved from, and how to move it back.
struct Moved {
  std::string from;  ///< "6", "$LATEST"; "" where it was made
  std::string to;
  std::string revision_id;  ///< of LIVE, behind the move
  SteadyTime when{};        ///< when AWS's answer came
};

/// Moves LIVE, and nothing else does. Every move sets the version and clears the weights in one call, and is guarded by the RevisionId
/// that LIVE was read with: where somebody else has moved it meanwhile, it stays where they put it.
class Rollout {
 public:
  /// `lambda` must outlive it.
  Rollout(aws::Lambda& lambda, std::string live) : lambda_(lambda), live_(std::move(live)) {}

  /// To version `number`, which is Active and bears the right bytes: the caller has seen to that. `read`: LIVE as the decision was made
  /// on it; nullopt where there was none. Code::conflict where somebody else has moved it.
  Task<Result<Moved>> move(std::string name, std::string number, std::optional<aws::AliasConfiguration> read);

 private:
  Task<Result<Moved>> make(std::string name, std::string number);
  Task<Result<aws::AliasConfiguration>> wait_for_aws(std::string name, aws::AliasConfiguration read);
  Task<Result<Moved>> look_again(std::string name, std::string number, aws::AliasConfiguration read);
  Task<Result<aws::AliasConfiguration>> read_live(std::string name);
  aws::Lambda& lambda_;
  std::string live_;
};

}  // namespace martlet::deploy
