#include "group_deployment.hpp"

#include <algorithm>

#include <martlet/async/for_each_concurrent.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/deploy/decision/rate_limited_clients.hpp>

#include "run_record.hpp"
#include "wait_until_active.hpp"

namespace martlet::deploy {
namespace {

std::chrono::milliseconds between(SteadyTime begin, SteadyTime end) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(end - begin);
}

Error journal_not_written(const Error& why) {
  return {Code::unavailable,
          "could not write the journal: " + why.what,
          {},
          "without it the functions could not be reverted after a failure, so nothing was moved"};
}

}  // namespace

GroupDeployment::GroupDeployment(const DeployerClients& clients, const DeployerConfiguration& configuration, const Definition& definition,
                                 const DeploymentOptions& options)
    : clients_(clients),
      configuration_(configuration),
      definition_(definition),
      options_(options),
      permission_(options),
      planner_(clients, configuration, definition),
      preparation_(clients, configuration, options),
      rollout_(*clients.here, configuration, permission_),
      journal_(clients.records, configuration.prefix, definition, options) {
  for (const RequestedVersion& wanted : definition.lambdas) outcomes_.push_back({PlannedFunction{wanted.name, wanted.version}});
}

void GroupDeployment::report_step(std::size_t i, std::string what) const {
  options_.report_step(outcomes_[i].planned.name.text(), std::move(what));
}

void GroupDeployment::fail(std::size_t i, Error error) {
  FunctionOutcome& outcome = outcomes_[i];
  report_step(i, "failed: " + error.what);
  outcome.action = Action::failed;
  outcome.progress = Progress::failed;
  outcome.error = std::move(error);
  has_failed_ = true;
}

Task<void> GroupDeployment::work() {
  co_await planner_.make_plans(false);
  make_decisions();
  const bool may_close_journal = definition_.on_failure == OnFailure::revert;  // of a run that died after its last move
  if (!has_work() && !has_failed_ && !may_close_journal) co_return;
  const bool may_write = co_await may_change();
  if (!may_write) co_return;
  co_await journal_.open(notes_);
  if (!stops()) co_await prepare_all();
  bool may_move = !stops() && has_prepared();
  if (may_move) may_move = co_await write_journal();
  if (may_move) may_move = co_await may_change();
  if (may_move) {
    co_await record(planned_record_name(configuration_.prefix, options_));
    co_await move_all();
  }
  if (!was_stopped() && stops() && definition_.on_failure == OnFailure::revert) co_await revert_all();
  co_await record(done_record_name(configuration_.prefix, options_));
  if (!was_stopped()) co_await close_journal();
}

Task<bool> GroupDeployment::may_change() {
  Result<void> allowed = co_await permission_.request();
  co_return allowed.has_value();
}

void GroupDeployment::make_decisions() {
  notes_.insert(notes_.end(), planner_.notes.begin(), planner_.notes.end());
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    FunctionOutcome& outcome = outcomes_[i];
    outcome.planned = planner_.planned[i];
    outcome.action = outcome.planned.action;
    outcome.code_sha256 = outcome.planned.code_sha256;
    const aws::AliasConfiguration* live = find_alias(planner_.observed[i].aliases, configuration_.alias);
    live_.push_back(live ? std::optional(*live) : std::nullopt);
    if (outcome.action == Action::none) {
      outcome.progress = Progress::done;
      outcome.to = outcome.planned.now;
    } else if (outcome.action == Action::refused) {
      outcome.progress = Progress::failed;
      outcome.error = outcome.planned.refusal;
      has_failed_ = true;
    } else if (outcome.action == Action::move) {
      outcome.to.number = outcome.planned.number;
      outcome.to.version_alias = VersionAlias::parse(outcome.planned.alias);
    }
  }
}

bool GroupDeployment::has_work() const {
  return std::any_of(outcomes_.begin(), outcomes_.end(), [](const FunctionOutcome& one) { return one.progress == Progress::not_started; });
}

bool GroupDeployment::has_prepared() const {
  return std::any_of(outcomes_.begin(), outcomes_.end(), [](const FunctionOutcome& one) { return one.progress == Progress::prepared; });
}

Task<void> GroupDeployment::prepare_all() {
  auto each = [this](std::size_t i) { return prepare_one(i); };
  co_await for_each_concurrent(outcomes_.size(), concurrency_max(), each);
}

Task<void> GroupDeployment::prepare_one(std::size_t i) {
  FunctionOutcome& outcome = outcomes_[i];
  if (stops() || outcome.progress != Progress::not_started) co_return;
  const SteadyTime begun = co_await loop_now();
  const auto& published = planner_.observed[i].published;
  if (outcome.action == Action::move && published->state == aws::function_state::active) {
    outcome.progress = Progress::prepared;
  } else if (outcome.action == Action::move) {
    const PlannedFunction& planned = outcome.planned;
    Result<void> active =
        co_await wait_until_active(*clients_.here, planned.name, VersionNumber(planned.number), CodeSha256(planned.code_sha256));
    if (!active) fail(i, std::move(active.error()));
  } else {
    Result<PreparedVersion> prepared = co_await preparation_.prepare(outcome.planned);
    if (prepared) {
      outcome.to.number = prepared->number.text;
      outcome.to.version_alias = VersionAlias::parse(outcome.planned.alias);
    } else {
      fail(i, std::move(prepared.error()));
    }
  }
  if (outcome.progress == Progress::not_started) outcome.progress = Progress::prepared;
  const SteadyTime ended = co_await loop_now();
  outcome.duration += between(begun, ended);
}

Task<void> GroupDeployment::move_all() {
  auto each = [this](std::size_t i) { return move_one(i); };
  co_await for_each_concurrent(outcomes_.size(), concurrency_max(), each);
}

Task<void> GroupDeployment::move_one(std::size_t i) {
  FunctionOutcome& outcome = outcomes_[i];
  if (stops() || outcome.progress != Progress::prepared) co_return;
  const SteadyTime begun = co_await loop_now();
  Result<Moved> moved = co_await rollout_.move(outcome.planned.name, VersionNumber(outcome.to.number), live_[i]);
  if (moved) {
    note_moved(i, *moved);
    outcome.progress = Progress::done;
    report_step(i, configuration_.alias + " is on " + to_text(outcome.to));
  } else if (!was_stopped()) {
    fail(i, std::move(moved.error()));
  }
  const SteadyTime ended = co_await loop_now();
  outcome.duration += between(begun, ended);
}

void GroupDeployment::note_moved(std::size_t i, const Moved& moved) {
  if (!live_[i]) live_[i].emplace();
  live_[i]->function_version = moved.to;
  live_[i]->revision_id = moved.revision_id;
  live_[i]->routing_config.reset();
  outcomes_[i].revision_id = moved.revision_id;
  outcomes_[i].cleared_weights.insert(moved.cleared_weights.begin(), moved.cleared_weights.end());
  if (!first_move_) first_move_ = moved.when;
  last_move_ = moved.when;
}

// Records the version that each function runs now, or ran before an earlier run that died halfway. Called before the first move.
Task<bool> GroupDeployment::write_journal() {
  if (definition_.on_failure != OnFailure::revert) co_return true;
  for (const FunctionOutcome& outcome : outcomes_) {
    if (outcome.progress == Progress::prepared) journal_.add(outcome.planned.name.text(), outcome.planned.now.number, outcome.to.number);
  }
  if (!clients_.records) {
    notes_.push_back("without \"records\" in the deployer configuration, the next run can't revert this run if it is interrupted");
    co_return true;
  }
  Result<void> saved = co_await journal_.write();
  if (saved) co_return true;
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    if (outcomes_[i].progress == Progress::prepared) fail(i, journal_not_written(saved.error()));
  }
  co_return false;
}

Task<void> GroupDeployment::close_journal() {
  Result<void> closed = co_await journal_.close();
  if (!closed) notes_.push_back("could not close the journal: " + to_text(closed.error()));
}

Task<void> GroupDeployment::record(std::string name) {
  const bool has_changes =
      std::any_of(outcomes_.begin(), outcomes_.end(), [](const FunctionOutcome& one) { return one.action != Action::none; });
  if (!clients_.records || !has_changes) co_return;
  std::string text = run_record(options_, report());
  Result<void> added = co_await clients_.records->add(name, std::move(text));
  if (!added && added.error().code != Code::conflict) notes_.push_back("could not record this run: " + to_text(added.error()));
}

Report GroupDeployment::report() const {
  Report report;
  report.run = options_.id;
  report.functions = outcomes_;
  report.stopped = permission_.refusal();
  report.notes = notes_;
  if (first_move_) report.window = between(*first_move_, *last_move_);
  return report;
}

}  // namespace martlet::deploy
