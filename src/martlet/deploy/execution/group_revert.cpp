// The part of GroupDeployment that reverts each function to the version that it ran before, according to the journal.
#include <martlet/async/for_each_concurrent.hpp>
#include <martlet/deploy/decision/aws_failure_to_error.hpp>
#include <martlet/deploy/decision/get_function.hpp>
#include <martlet/deploy/decision/refusals.hpp>

#include "group_deployment.hpp"

namespace martlet::deploy {
namespace {

bool is_digits(const std::string& text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos; }

}  // namespace

Task<void> GroupDeployment::revert_all() {
  auto each = [this](std::size_t i) { return revert_one(i); };
  co_await for_each_concurrent(outcomes_.size(), concurrency_max(), each);
}

// Checks that the version to revert to can serve calls.
Task<Result<void>> GroupDeployment::check_version_before(std::size_t i, const Journal::Move& move) {
  const FunctionName name = outcomes_[i].planned.name;
  aws::Outcome<aws::GetFunctionResponse> before = co_await get_function(*clients_.here, name, VersionNumber(move.from));
  if (!before) co_return std::unexpected(aws_failure_to_error(before.error(), name));
  if (before->configuration.state != aws::function_state::active) co_return std::unexpected(not_active(name, before->configuration));
  co_return Result<void>();
}

Task<void> GroupDeployment::revert_one(std::size_t i) {
  FunctionOutcome& outcome = outcomes_[i];
  const std::string name = outcome.planned.name.text();
  const Journal::Move* entry = journal_.find(name);
  const bool was_moved = entry && i < live_.size() && live_[i] && live_[i]->function_version == entry->to;
  if (!was_moved || entry->from == entry->to || was_stopped()) co_return;
  const Journal::Move move = *entry;
  if (!is_digits(move.from)) {
    notes_.push_back(name + " stays on version " + move.to + ": it did not run a version before");
    co_return;
  }
  Result<void> checked = co_await check_version_before(i, move);
  Result<Moved> moved = std::unexpected(Error{});
  if (checked) {
    moved = co_await rollout_.move(outcome.planned.name, VersionNumber(move.from), live_[i]);
  } else {
    moved = std::unexpected(std::move(checked.error()));
  }
  if (!moved) {
    journal_.keep(name);
    if (!was_stopped()) fail(i, std::move(moved.error()));
    co_return;
  }
  note_moved(i, *moved);
  outcome.to = AliasTarget{moved->to};
  for (const aws::AliasConfiguration& alias : planner_.observed[i].aliases) {
    if (alias.function_version == moved->to && VersionAlias::parse(alias.name)) outcome.to.version_alias = VersionAlias::parse(alias.name);
  }
  outcome.progress = Progress::reverted;
  report_step(i, configuration_.alias + " is back on " + to_text(outcome.to));
}

}  // namespace martlet::deploy
