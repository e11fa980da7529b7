#include "group_journal.hpp"

#include <algorithm>

namespace martlet::deploy {
namespace {

std::string left_by_dead_run(const std::string& name, const Journal::Move& move) {
  return name + " is not in this definition file and stays on version " + move.to + ", where run " + move.run +
         ", which did not end, moved it";
}

}  // namespace

bool GroupJournal::is_in_definition(const std::string& name) const {
  return std::any_of(definition_.lambdas.begin(), definition_.lambdas.end(),
                     [&](const RequestedVersion& one) { return one.name.text() == name; });
}

Task<void> GroupJournal::open(std::vector<std::string>& notes) {
  if (!records_) co_return;
  Result<Journal> journal = co_await load_journal(*records_, journal_name(prefix_));
  if (!journal) {
    if (definition_.on_failure == OnFailure::revert) notes.push_back("could not read the previous journal: " + to_text(journal.error()));
    co_return;
  }
  for (auto& [name, move] : journal->moves) {
    if (is_in_definition(name)) {
      journal_.moves[name] = std::move(move);
    } else if (definition_.on_failure == OnFailure::revert) {
      notes.push_back(left_by_dead_run(name, move));
    }
  }
  is_stored_ = !journal_.moves.empty();
}

void GroupJournal::add(const std::string& name, const std::string& from, const std::string& to) {
  const auto earlier = journal_.moves.find(name);
  const bool was_moved = earlier != journal_.moves.end() && earlier->second.to == from;
  const std::string origin = was_moved ? earlier->second.from : from;
  journal_.moves[name] = {options_.id, origin, to};
}

const Journal::Move* GroupJournal::find(const std::string& name) const {
  const auto found = journal_.moves.find(name);
  return found == journal_.moves.end() ? nullptr : &found->second;
}

Task<Result<void>> GroupJournal::write() { return save(false); }

Task<Result<void>> GroupJournal::close() {
  if (!is_stored_) co_return Result<void>();
  co_return co_await save(true);
}

// Saves the entries, or removes them. The entries of other functions, which other runs have written, aren't changed.
Task<Result<void>> GroupJournal::save(bool removes) {
  if (!records_) co_return Result<void>();
  Result<Journal> stored = co_await load_journal(*records_, journal_name(prefix_));
  if (!stored) co_return std::unexpected(std::move(stored.error()));
  std::erase_if(stored->moves, [this](const auto& one) { return is_in_definition(one.first); });
  for (const auto& [name, move] : journal_.moves) {
    if (!removes || kept_.contains(name)) stored->moves[name] = move;
  }
  Result<void> saved = co_await save_journal(*records_, journal_name(prefix_), *std::move(stored));
  if (saved) is_stored_ = true;
  co_return saved;
}

}  // namespace martlet::deploy
