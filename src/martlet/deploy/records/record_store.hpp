#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>

namespace martlet::deploy {

/// The storage for records of runs, used for history and rollback. Which version is live never depends on records, only on AWS's state.
/// Names are like paths: "runs/20261126T022605Z-1a2b3c4d.json". Belongs to one loop's thread.
class RecordStore {
 public:
  virtual ~RecordStore() = default;
  /// Writes a new record. Fails with Code::conflict if the record exists.
  virtual Task<Result<void>> add(std::string name, std::string text) = 0;
  /// Writes or replaces a record.
  virtual Task<Result<void>> put(std::string name, std::string text) = 0;
  /// Returns a record's text, or nullopt if it doesn't exist.
  virtual Task<Result<std::optional<std::string>>> get(std::string name) = 0;
  /// Returns the names below `folder` ("runs/") that are greater than `after`, in ascending order.
  virtual Task<Result<std::vector<std::string>>> list(std::string folder, std::string after = {}) = 0;
};

}  // namespace martlet::deploy
