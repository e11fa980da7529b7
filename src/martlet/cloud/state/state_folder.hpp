#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/base/temporary_folder.hpp>
#include <martlet/config/secret.hpp>
#include <martlet/sqlite/database.hpp>

namespace martlet::cloud {

/// The folder that holds all of a local cloud's state. It is for this user alone, and one cloud at a time: a second one is refused.
class StateFolder {
 public:
  /// Makes the folder where it is missing. Fails with Code::conflict where another cloud uses it, Code::denied where it can't be written.
  static Result<StateFolder> open(const std::filesystem::path& path);
  /// A folder that goes when this goes.
  static Result<StateFolder> ephemeral();
  StateFolder(StateFolder&&) noexcept;
  StateFolder& operator=(StateFolder&&) noexcept;
  ~StateFolder();

  const std::filesystem::path& path() const { return path_; }
  /// The database of one service ("lambda"), in a file of its own, which is made by its first use. What is looked for at every start asks
  /// Database::exists() first, so that services that aren't used cost nothing. See sqlite::DatabaseOptions for `migrations`.
  Result<sqlite::Database> database(std::string_view name, std::vector<std::string> migrations) const;
  /// A folder for files of one service ("s3"), made where it is missing.
  Result<std::filesystem::path> folder(std::string_view name) const;
  /// What secrets of this cloud are derived from, so that none is stored: 32 random bytes, made with the folder.
  const Secret& master_key() const { return master_key_; }

 private:
  explicit StateFolder(std::filesystem::path path) : path_(std::move(path)) {}
  Result<void> prepare();
  Result<void> lock();
  Result<void> read_master_key();

  std::filesystem::path path_;
  std::optional<TemporaryFolder> temporary_;
  Secret master_key_;
  int lock_ = -1;
};

}  // namespace martlet::cloud
