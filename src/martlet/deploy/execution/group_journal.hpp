#pragma once
#include <set>
#include <string>
#include <vector>

#include <martlet/deploy/execution/deployment_options.hpp>
#include <martlet/deploy/input/definition.hpp>

#include "journal.hpp"

namespace martlet::deploy {

/// The entries of the functions of one definition, in the journal of their prefix.
class GroupJournal {
 public:
  /// All arguments must outlive this object. `records` is nullptr if nothing is recorded.
  GroupJournal(RecordStore* records, const Prefix& prefix, const Definition& definition, const DeploymentOptions& options)
      : records_(records), prefix_(prefix), definition_(definition), options_(options) {}

  /// Reads the entries that interrupted runs have left. Adds notes about them to `notes`.
  Task<void> open(std::vector<std::string>& notes);
  /// Adds an entry for the function `name`, which is about to be moved. If an interrupted run moved it to `from`, the version that it ran
  /// before that run is kept, so that a revert goes back to it.
  void add(const std::string& name, const std::string& from, const std::string& to);
  /// Writes the entries. Must be called before the first move.
  Task<Result<void>> write();
  /// Returns the entry of a function, or nullptr if there is nothing to revert to.
  const Journal::Move* find(const std::string& name) const;
  /// Keeps the entry of a function that could not be reverted, for the next run.
  void keep(const std::string& name) { kept_.insert(name); }
  /// Removes the entries of the run's functions. Must be called at the end of the run.
  Task<Result<void>> close();

 private:
  Task<Result<void>> save(bool removes);
  bool is_in_definition(const std::string& name) const;
  RecordStore* records_;
  const Prefix& prefix_;
  const Definition& definition_;
  const DeploymentOptions& options_;
  Journal journal_{};  // the entries of the definition's functions
  std::set<std::string> kept_{};
  bool is_stored_ = false;
};

}  // namespace martlet::deploy
