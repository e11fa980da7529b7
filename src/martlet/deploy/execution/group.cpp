#include "group.hpp"

#include <algorithm>

#include <martlet/async/for_each_concurrent.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/deploy/decision/function_lookup.hpp>
#include <martlet/deploy/decision/paced_access.hpp>
#include <martlet/deploy/decision/refusals.hpp>

#include "run_record.hpp"

namespace martlet::deploy {
namespace {

bool is_digits(const std::string& text) { return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos; }

std::chrono::milliseconds between(SteadyTime begin, SteadyTime end) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(end - begin);
}

Error journal_not_written(const Error& why) {
  return {Code::unavailable,
          "where the group stands could not be written down: " + why.what,
          {},
          "without that it could not go back, so nothing was moved"};
}

}  // namespace

Group::Group(const Access& access, const Settings& settings, const Definition& definition, const Run& run)
    : access_(access),
      settings_(settings),
      definition_(definition),
      run_(run),
      comparison_(access, settings, definition),
      promotion_(access, settings, run),
      rollout_(*access.here, settings.alias) {
  for (const Wanted& wanted : definition.lambdas) outcomes_.push_back({PlannedFunction{wanted.name, wanted.version}});
}

void Group::tell(std::size_t i, std::string what) const {
  if (run_.watch) run_.watch(Step{outcomes_[i].planned.name.text(), std::move(what)});
}

void Group::fail(std::size_t i, Error error) {
  FunctionOutcome& outcome = outcomes_[i];
  tell(i, "failed: " + error.what);
  outcome.action = Action::failed;
  outcome.progress = Progress::failed;
  outcome.error = std::move(error);
  has_failed_ = true;
}

Task<void> Group::work() {
  co_await open_journal();
  co_await comparison_.read(false);
  take_decisions();
  if (!stops()) co_await prepare_all();
  bool may_move = !stops();
  if (may_move) may_move = co_await write_journal();
  if (may_move) {
    co_await record(planned_record_name(settings_, run_));
    co_await move_all();
  }
  if (stops() && definition_.on_failure == OnFailure::revert) co_await go_back();
  co_await record(done_record_name(settings_, run_));
  co_await close_journal();
}

void Group::take_decisions() {
  notes_.insert(notes_.end(), comparison_.notes.begin(), comparison_.notes.end());
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    FunctionOutcome& outcome = outcomes_[i];
    outcome.planned = comparison_.planned[i];
    outcome.action = outcome.planned.action;
    outcome.code_sha256 = outcome.planned.code_sha256;
    const aws::AliasConfiguration* live = find_alias(comparison_.observed[i].aliases, settings_.alias);
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
      outcome.to.version_alias = version_alias_of(outcome.planned.alias);
    }
  }
}

Task<void> Group::prepare_all() {
  auto each = [this](std::size_t i) { return prepare_one(i); };
  co_await for_each_concurrent(outcomes_.size(), at_once_max(), each);
}

Task<void> Group::prepare_one(std::size_t i) {
  FunctionOutcome& outcome = outcomes_[i];
  if (stops() || outcome.progress != Progress::not_begun) co_return;
  const SteadyTime begun = co_await loop_now();
  const auto& bearing = comparison_.observed[i].bearing;
  if (outcome.action == Action::move && bearing->state == aws::function_state::active) {
    outcome.progress = Progress::prepared;
  } else if (outcome.action == Action::move) {
    Result<void> active =
        co_await wait_until_active(*access_.here, outcome.planned.name.text(), outcome.planned.number, outcome.planned.code_sha256);
    if (!active) fail(i, std::move(active.error()));
  } else {
    Result<Prepared> prepared = co_await promotion_.prepare(outcome.planned);
    if (prepared) {
      outcome.to.number = prepared->number;
      outcome.to.version_alias = version_alias_of(outcome.planned.alias);
    } else {
      fail(i, std::move(prepared.error()));
    }
  }
  if (outcome.progress == Progress::not_begun) outcome.progress = Progress::prepared;
  const SteadyTime ended = co_await loop_now();
  outcome.duration += between(begun, ended);
}

Task<void> Group::move_all() {
  auto each = [this](std::size_t i) { return move_one(i); };
  co_await for_each_concurrent(outcomes_.size(), at_once_max(), each);
}

Task<void> Group::move_one(std::size_t i) {
  FunctionOutcome& outcome = outcomes_[i];
  if (stops() || outcome.progress != Progress::prepared) co_return;
  const SteadyTime begun = co_await loop_now();
  Result<Moved> moved = co_await rollout_.move(outcome.planned.name.text(), outcome.to.number, live_[i]);
  if (moved) {
    note_moved(i, *moved);
    outcome.progress = Progress::done;
    tell(i, settings_.alias + " is on " + to_text(outcome.to));
  } else {
    fail(i, std::move(moved.error()));
  }
  const SteadyTime ended = co_await loop_now();
  outcome.duration += between(begun, ended);
}

void Group::note_moved(std::size_t i, const Moved& moved) {
  if (!live_[i]) live_[i].emplace();
  live_[i]->function_version = moved.to;
  live_[i]->revision_id = moved.revision_id;
  live_[i]->routing_config.reset();
  if (!first_move_) first_move_ = moved.when;
  last_move_ = moved.when;
}

Task<void> Group::open_journal() {
  if (!access_.records || definition_.on_failure != OnFailure::revert) co_return;
  Result<Journal> journal = co_await load_journal(*access_.records, journal_name());
  if (journal && journal->group == group_of(definition_)) journal_ = *std::move(journal);  // another group's way back is not ours
  if (!journal) {
    notes_.push_back("what an earlier run left was not to be read: " + to_text(journal.error()));
  }
}

// What each runs now; or ran before an earlier run that died on its way. Before the first move.
Task<bool> Group::write_journal() {
  const bool moves_something =
      std::any_of(outcomes_.begin(), outcomes_.end(), [](const FunctionOutcome& one) { return one.progress == Progress::prepared; });
  if (!moves_something) co_return false;
  if (definition_.on_failure != OnFailure::revert) co_return true;
  for (const FunctionOutcome& outcome : outcomes_) {
    if (outcome.progress != Progress::prepared) continue;
    const auto earlier = journal_.moves.find(outcome.planned.name.text());
    const bool was_moved = earlier != journal_.moves.end() && earlier->second.to == outcome.planned.now.number;
    const std::string from = was_moved ? earlier->second.from : outcome.planned.now.number;
    journal_.moves[outcome.planned.name.text()] = {from, outcome.to.number};
  }
  journal_.run = run_.id;
  journal_.group = group_of(definition_);
  journal_.is_open = true;
  if (!access_.records) {
    notes_.push_back("without \"records\", a run that dies can't be taken back by the next");
    co_return true;
  }
  Result<void> saved = co_await save_journal(*access_.records, journal_name(), journal_);
  if (saved) co_return true;
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    if (outcomes_[i].progress == Progress::prepared) fail(i, journal_not_written(saved.error()));
  }
  co_return false;
}

Task<void> Group::close_journal() {
  if (!journal_.is_open || !access_.records || is_stuck_) co_return;
  journal_.is_open = false;
  Result<void> saved = co_await save_journal(*access_.records, journal_name(), journal_);
  if (!saved) notes_.push_back("the journal could not be closed: " + to_text(saved.error()));
}

Task<void> Group::go_back() {
  auto each = [this](std::size_t i) { return go_back_one(i); };
  co_await for_each_concurrent(outcomes_.size(), at_once_max(), each);
}

Task<void> Group::go_back_one(std::size_t i) {
  FunctionOutcome& outcome = outcomes_[i];
  const std::string name = outcome.planned.name.text();
  const auto entry = journal_.moves.find(name);
  const bool was_moved = entry != journal_.moves.end() && i < live_.size() && live_[i] && live_[i]->function_version == entry->second.to;
  if (!was_moved || entry->second.from == entry->second.to) co_return;
  if (!is_digits(entry->second.from)) {
    notes_.push_back(name + " stays on version " + entry->second.to + ": it ran no version before");
    co_return;
  }
  aws::Answer<aws::GetFunctionResponse> before = co_await get_function(*access_.here, name, entry->second.from);
  if (!before) {
    is_stuck_ = true;
    fail(i, function_error(before.error(), name));
    co_return;
  }
  if (before->configuration.state != aws::function_state::active) {
    is_stuck_ = true;
    fail(i, not_active(name, before->configuration));
    co_return;
  }
  Result<Moved> moved = co_await rollout_.move(name, entry->second.from, live_[i]);
  if (!moved) {
    is_stuck_ = true;
    fail(i, std::move(moved.error()));
    co_return;
  }
  note_moved(i, *moved);
  outcome.to = AliasTarget{moved->to};
  for (const aws::AliasConfiguration& alias : comparison_.observed[i].aliases) {
    if (alias.function_version == moved->to && version_alias_of(alias.name)) outcome.to.version_alias = version_alias_of(alias.name);
  }
  outcome.progress = Progress::reverted;
  tell(i, settings_.alias + " is back on " + to_text(outcome.to));
}

Task<void> Group::record(std::string name) {
  const bool has_changes =
      std::any_of(outcomes_.begin(), outcomes_.end(), [](const FunctionOutcome& one) { return one.action != Action::none; });
  if (!access_.records || !has_changes) co_return;
  std::string text = run_record(run_, report());
  Result<void> added = co_await access_.records->add(name, std::move(text));
  if (!added && added.error().code != Code::conflict) notes_.push_back("this run could not be recorded: " + to_text(added.error()));
}

Report Group::report() const {
  Report report;
  report.run = run_.id;
  report.functions = outcomes_;
  report.notes = notes_;
  if (first_move_) report.window = between(*first_move_, *last_move_);
  return report;
}

}  // namespace martlet::deploy
