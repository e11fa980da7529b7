#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/base/temporary_folder.hpp>
#include <martlet/config/secret.hpp>
#include <martlet/sqlite/database.hpp>

namespace martlet::cloud {

/// The folder that holds all of a local cloud's state. Only this user can access it, and only one cloud at a time can use it.
class StateFolder {
 public:
  /// Opens the folder, and creates it if it is missing. Fails with Code::conflict if another cloud uses it, and with Code::denied if it
  /// can't be written.
  static Result<StateFolder> open(const std::filesystem::path& path);
  /// Creates a temporary folder that is deleted with this object.
  static Result<StateFolder> ephemeral();
  StateFolder(StateFolder&&) noexcept;
  StateFolder& operator=(StateFolder&&) noexcept;
  ~StateFolder();

  const std::filesystem::path& path() const { return path_; }
  /// Returns the database of a service ("lambda"), in a separate file that is created on first use. At startup, services call
  /// Database::exists() before they read, so that unused services cost nothing. See sqlite::DatabaseOptions for `migrations`.
  Result<sqlite::Database> database(std::string_view name, std::vector<std::string> migrations) const;
  /// Returns the databases that were opened so far, by name.
  const std::map<std::string, sqlite::Database, std::less<>>& databases() const { return databases_; }
  /// Returns a folder for the files of a service ("s3"), and creates it if it is missing.
  Result<std::filesystem::path> folder(std::string_view name) const;
  /// Returns the key from which this cloud's secrets are derived, so that they aren't stored: 32 random bytes, created with the folder.
  const Secret& master_key() const { return master_key_; }

 private:
  explicit StateFolder(std::filesystem::path path) : path_(std::move(path)) {}
  Result<void> prepare();
  Result<void> lock();
  Result<void> read_master_key();

  std::filesystem::path path_;
  std::optional<TemporaryFolder> temporary_;
  Secret master_key_;
  mutable std::map<std::string, sqlite::Database, std::less<>> databases_;
  int lock_ = -1;
};

}  // namespace martlet::cloud
