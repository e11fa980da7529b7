#pragma once
#include <optional>
#include <vector>

#include <martlet/deploy/decision/definition_planner.hpp>
#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/execution/deployment_options.hpp>
#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>
#include <martlet/deploy/report/report.hpp>

#include "change_permission.hpp"
#include "group_journal.hpp"
#include "rollout.hpp"
#include "version_preparation.hpp"

namespace martlet::deploy {

/// One run of apply_definition(): compares all functions, prepares and moves them, or reverts them (group_revert.cpp).
class GroupDeployment {
 public:
  /// All arguments must outlive this object.
  GroupDeployment(const DeployerClients& clients, const DeployerConfiguration& configuration, const Definition& definition,
                  const DeploymentOptions& options);

  Task<void> work();
  /// Returns the result so far. May be called while work() is waiting, and after it was canceled.
  Report report() const;

 private:
  Task<void> prepare_all();
  Task<void> prepare_one(std::size_t i);
  Task<void> move_all();
  Task<void> move_one(std::size_t i);
  Task<void> revert_all();
  Task<void> revert_one(std::size_t i);
  Task<Result<void>> check_version_before(std::size_t i, const Journal::Move& move);
  Task<bool> may_change();
  Task<bool> write_journal();
  Task<void> close_journal();
  Task<void> record(std::string name);
  void make_decisions();
  bool has_work() const;
  bool has_prepared() const;
  void fail(std::size_t i, Error error);
  void note_moved(std::size_t i, const Moved& moved);
  bool was_stopped() const { return permission_.refusal().has_value(); }
  bool stops() const { return was_stopped() || (has_failed_ && definition_.on_failure != OnFailure::proceed); }
  std::size_t concurrency_max() const { return static_cast<std::size_t>(definition_.concurrency); }
  void report_step(std::size_t i, std::string what) const;

  const DeployerClients& clients_;
  const DeployerConfiguration& configuration_;
  const Definition& definition_;
  const DeploymentOptions& options_;
  ChangePermission permission_;
  DefinitionPlanner planner_;
  VersionPreparation preparation_;
  Rollout rollout_;
  GroupJournal journal_;
  std::vector<FunctionOutcome> outcomes_{};
  std::vector<std::optional<aws::AliasConfiguration>> live_{};  // LIVE as last read, which guards the next move
  std::vector<std::string> notes_{};
  bool has_failed_ = false;
  std::optional<SteadyTime> first_move_{};
  std::optional<SteadyTime> last_move_{};
};

}  // namespace martlet::deploy
