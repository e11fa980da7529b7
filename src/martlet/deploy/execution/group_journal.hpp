#pragma once
#include <set>
#include <string>
#include <vector>

#include <martlet/deploy/execution/run.hpp>
#include <martlet/deploy/input/definition.hpp>

#include "journal.hpp"

namespace martlet::deploy {

/// The entries of one group of functions in the journal of its prefix.
class GroupJournal {
 public:
  /// All must outlive it; `records` is nullptr if nothing is recorded.
  GroupJournal(Records* records, const Prefix& prefix, const Definition& definition, const Run& run)
      : records_(records), prefix_(prefix), definition_(definition), run_(run) {}

  /// Reads what runs that died have left. What a person should know is added to `notes`.
  Task<void> open(std::vector<std::string>& notes);
  /// Notes that `name` is about to be moved, and from where. An entry of a run that died takes precedence: a revert goes back to that.
  void add(const std::string& name, const std::string& from, const std::string& to);
  /// Writes the entries down, before the first move.
  Task<Result<void>> write();
  /// nullptr if there is nothing to revert to.
  const Journal::Move* find(const std::string& name) const;
  /// The function could not be reverted: its entry stays for the next run.
  void keep(const std::string& name) { kept_.insert(name); }
  /// The run has ended: removes its functions' entries.
  Task<Result<void>> close();

 private:
  Task<Result<void>> save(bool removes);
  bool is_ours(const std::string& name) const;
  Records* records_;
  const Prefix& prefix_;
  const Definition& definition_;
  const Run& run_;
  Journal journal_{};  // of the definition's functions
  std::set<std::string> kept_{};
  bool is_stored_ = false;
};

}  // namespace martlet::deploy
